package com.sun.glass.ui.quiet;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;

/** -Dglass.platform=Quiet: JavaFX 26's Headless with a larger screen and right mouse flags. */
public final class QuietPlatformFactory extends HeadlessPlatformFactory {
  private static int held; // modifier bits of the buttons now down

  @Override
  public Application createApplication() {
    return new HeadlessApplication() {
      private Screen[] screens;

      @Override
      protected Screen[] staticScreen_getScreens() {
        super.staticScreen_getScreens(); // allocates its frame buffer
        if (screens == null) {
          int w = Integer.getInteger("quiet.width", 1600),
              h = Integer.getInteger("quiet.height", 1000);
          screens =
              new Screen[] {
                new Screen(1L, 32, 0, 0, w, h, 0, 0, w, h, 0, 0, w, h, 96, 96, 1f, 1f, 1f, 1f)
              };
        }
        return screens;
      }

      @Override
      public View createView() {
        return new HeadlessView() {
          @Override
          protected void notifyMouse(
              int type,
              int button,
              int x,
              int y,
              int xAbs,
              int yAbs,
              int mods,
              boolean popup,
              boolean synthesized) {
            int bit =
                switch (button) {
                  case MouseEvent.BUTTON_LEFT -> KeyEvent.MODIFIER_BUTTON_PRIMARY;
                  case MouseEvent.BUTTON_RIGHT -> KeyEvent.MODIFIER_BUTTON_SECONDARY;
                  case MouseEvent.BUTTON_OTHER -> KeyEvent.MODIFIER_BUTTON_MIDDLE;
                  default -> 0;
                };
            if (type == MouseEvent.DOWN) held |= bit;
            if (type == MouseEvent.UP) held &= ~bit;
            super.notifyMouse(
                type,
                button,
                x,
                y,
                xAbs,
                yAbs,
                held,
                type == MouseEvent.DOWN && button == MouseEvent.BUTTON_RIGHT,
                false);
          }

          @Override
          protected void _uploadPixels(long ptr, Pixels pixels) {}
        };
      }
    };
  }
}
