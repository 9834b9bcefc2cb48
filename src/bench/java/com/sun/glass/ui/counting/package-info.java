/** A platform without a display that knows when frames are ready. */
@NullMarked
package com.sun.glass.ui.counting;

import org.jspecify.annotations.NullMarked;
