package dev.fleetglass.store.history.codec;

/**
 * Codes numbers by their size: those about as large as the ones before take about as many bits as
 * they have digits (Golomb-Rice, with the parameter following the mean).
 */
final class Rice {
  /** A quotient as long as this is followed by the whole number. */
  private static final int ESCAPE = 24;

  private static final int MEMORY = 5;
  private static final long LARGEST = 1L << 50;

  /** Mean of the last numbers times 32. */
  private long mean;

  Rice(long first) {
    mean = Math.min(first, LARGEST) << MEMORY;
  }

  void write(Out out, long number) {
    long code = Out.zigzag(number);
    int low = low();
    long quotient = code >>> low;
    if (quotient < ESCAPE) {
      out.bits(((1L << quotient) - 1) << 1, (int) quotient + 1);
      out.bits(code, low);
    } else {
      out.bits((1L << ESCAPE) - 1, ESCAPE);
      out.bits(code, 64);
    }
    follow(code);
  }

  long read(In in) {
    int low = low();
    int quotient = in.ones(ESCAPE);
    long code = quotient < ESCAPE ? ((long) quotient << low) | in.bits(low) : in.bits(64);
    follow(code);
    return In.unzigzag(code);
  }

  private int low() {
    // Two thirds of the mean, which is where the two halves of a code cost the same.
    long typical = (mean * 2 / 3) >>> MEMORY;
    return 63 - Long.numberOfLeadingZeros(typical | 1);
  }

  private void follow(long code) {
    long size = code < 0 || code > LARGEST ? LARGEST : code;
    mean += size - (mean >>> MEMORY);
  }
}
