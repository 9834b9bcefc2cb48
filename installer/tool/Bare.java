import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that JavaFX can show: what installer/measure.sh compares the program's start with. */
public final class Bare extends Application {
  /** Not an application itself, as the program's entry is none. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      Application.launch(Bare.class);
    }
  }

  private Runnable first;

  @Override
  public void start(Stage stage) {
    Scene scene = new Scene(new StackPane(new Label("Bare")), 1280, 800);
    first =
        () -> {
          scene.removePostLayoutPulseListener(first);
          System.out.println("Shown " + System.currentTimeMillis());
          if (Boolean.getBoolean("bare.once")) {
            Platform.exit();
          }
        };
    stage.setScene(scene);
    stage.setTitle("Bare");
    stage.show();
    scene.addPostLayoutPulseListener(first);
    Platform.requestNextPulse();
  }
}
