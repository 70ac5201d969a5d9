import Fuzzing
import Testing

/// Files that nobody would write on purpose, but for one.
@Suite(.serialized) struct HostileFileTests {}
