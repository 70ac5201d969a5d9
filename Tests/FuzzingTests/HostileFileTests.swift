import Fuzzing
import Testing

/// Tests with files that only an attacker would write on purpose. They run one after another.
@Suite(.serialized) struct HostileFileTests {}
