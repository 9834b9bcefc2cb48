package com.sun.glass.ui.counting;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * {@code -Dglass.platform=Counting}: JavaFX's headless platform with a screen of 1920x1080 that
 * counts the frames which a window would show. A frame is counted when its pixels are handed over,
 * after they were copied as a desktop's window system does.
 */
public final class CountingPlatformFactory extends HeadlessPlatformFactory {
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;
  private static final AtomicLong FRAMES = new AtomicLong();
  private static volatile LongConsumer listener = _ -> {};

  /** Frames handed over since the start. Any thread. */
  public static long frames() {
    return FRAMES.get();
  }

  /** Tells the number of every frame from now on, on the render thread. */
  public static void listen(LongConsumer consumer) {
    listener = consumer;
  }

  @Override
  public Application createApplication() {
    return new CountingApplication();
  }

  private static final class CountingApplication extends HeadlessApplication {
    @Override
    protected Screen[] staticScreen_getScreens() {
      // The superclass makes its frame buffer here.
      super.staticScreen_getScreens();
      return new Screen[] {
        new Screen(
            1L, 32, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 96, 96, 1f, 1f,
            1f, 1f)
      };
    }

    @Override
    public View createView() {
      return new CountingView();
    }
  }

  private static final class CountingView extends HeadlessView {
    private IntBuffer screen = IntBuffer.allocate(0);

    @Override
    protected void _uploadPixels(long pointer, Pixels pixels) {
      if (pixels.getBuffer() instanceof IntBuffer buffer) {
        if (screen.capacity() < buffer.capacity()) {
          screen =
              ByteBuffer.allocateDirect(buffer.capacity() * Integer.BYTES).asIntBuffer();
        }
        screen.clear();
        screen.put(buffer.duplicate().rewind());
      }
      listener.accept(FRAMES.incrementAndGet());
    }
  }
}
