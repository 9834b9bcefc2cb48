package dev.fleetglass.ui.common;

import dev.fleetglass.api.ApiFailure;
import java.net.URI;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What a screen may ask of the window around it. JavaFX thread only. */
public interface Workspace {
  void show(ScreenId screen);

  /**
   * Shows something on this or another screen and offers the way back.
   *
   * @param origin where the link was followed
   */
  void follow(ScreenId screen, Target target, Origin origin);

  /** Opens a web page in the system's browser; where there is none, tells its address. */
  void browse(URI address);

  /** Opens the drawer on the right, replacing what is in it. */
  void openDrawer(String title, Region content);

  void closeDrawer();

  boolean drawerOpen();

  /**
   * Shows the failure of something the operator asked for in a dialog. While one is open, further
   * failures only go to the journal.
   *
   * @param retry offered as a button; null when repeating makes no sense
   */
  void fail(ApiFailure failure, @Nullable Runnable retry);

  /** Asks in a dialog before something that cannot be undone; not asked while one is open. */
  void confirm(Question question);

  /** Asks for what is needed before something is done, in a dialog; not while one is open. */
  void fill(Form form);

  /**
   * Puts a card into the corner of the window, whatever screen is shown: for work that goes on by
   * itself. It stays until {@link #dismiss}.
   */
  void post(Region card);

  /** Takes a posted card away. */
  void dismiss(Region card);

  /** Shows in the status bar what is selected; {@link Selected#NOTHING} takes it away. */
  void selected(Selected what);

  /** The shortcuts as the operator has them; views made anew when they change. */
  KeyChoice keys();

  /** Shows what this program is, what it is built with, and what a report of a defect needs. */
  void about();

  /** Lets the operator choose shortcuts. */
  void chooseKeys();

  /**
   * Gives the display to the content and to what went wrong: rail, status bar and an open drawer
   * go. The operator may leave it at any time; see {@link #fullScreenProperty}.
   */
  void setFullScreen(boolean wanted);

  /** Whether the content has the display. */
  ReadOnlyBooleanProperty fullScreenProperty();

  default boolean fullScreen() {
    return fullScreenProperty().get();
  }

  /** Says shortly that something went well; never used for errors. */
  void say(String text);

  /** Opens a folder in the system's file manager; where there is none, tells its path. */
  void openFolder(Path folder);
}
