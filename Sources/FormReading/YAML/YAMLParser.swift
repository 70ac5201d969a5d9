import CYAML
import FormModel

/// A parser of libyaml with its input. Both are freed together.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter utf8: Text without a byte order mark, and without characters that libyaml refuses.
  init(_ utf8: [UInt8]) {
    parser = .allocate(capacity: 1)
    precondition(yaml_parser_initialize(parser) == 1, "libyaml has no memory for a parser")
    input = .allocate(capacity: utf8.count)
    _ = input.initialize(from: utf8)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event. Do not call this after `streamEnd` or an error.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLProblem(parser.pointee) }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }
}

/// An event of the parser: a value, or the beginning or end of something.
struct YAMLEvent {
  enum Kind {
    case documentStart, streamEnd, alias, listStart, listEnd, mappingEnd
    /// - Parameter inBraces: Whether it is written as `{key: value}`.
    case mappingStart(inBraces: Bool)
    case scalar(String, Quotes)
    /// The start of the stream, or the end of a document.
    case other
  }

  enum Quotes { case none, single, double, block }

  var kind: Kind
  var start: YAMLMark
  var end: YAMLMark
  /// Whether the value has an anchor.
  var hasAnchor = false
  /// Whether the value has a tag.
  var hasTag = false

  fileprivate init(_ event: yaml_event_t) {
    start = YAMLMark(event.start_mark)
    end = YAMLMark(event.end_mark)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let quotes: Quotes =
        switch scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .single
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .double
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .none
        }
      kind = .scalar(String(decoding: bytes, as: UTF8.self), quotes)
      (hasAnchor, hasTag) = (scalar.anchor != nil, scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      kind = .listStart
      (hasAnchor, hasTag) = (event.data.sequence_start.anchor != nil, event.data.sequence_start.tag != nil)
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart(inBraces: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
      (hasAnchor, hasTag) = (event.data.mapping_start.anchor != nil, event.data.mapping_start.tag != nil)
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    default: kind = .other
    }
  }
}

/// A place between two characters. libyaml counts from 0, in Unicode scalars.
struct YAMLMark {
  /// The number of scalars before it. CRLF counts as two.
  var index: Int
  var position: SourcePosition

  fileprivate init(_ mark: yaml_mark_t) {
    index = mark.index
    position = SourcePosition(line: mark.line + 1, column: mark.column + 1)
  }
}

/// An error of libyaml: where and why it stopped, in its own words.
struct YAMLProblem: Error {
  /// What libyaml was doing: `while scanning a quoted scalar`. It can be empty.
  var context: String
  /// Where libyaml began to do it.
  var contextMark: YAMLMark
  /// What went wrong: `found unexpected end of stream`.
  var problem: String
  var mark: YAMLMark

  fileprivate init(_ parser: yaml_parser_t) {
    context = parser.context.map { String(cString: $0) } ?? ""
    contextMark = YAMLMark(parser.context_mark)
    problem = parser.problem.map { String(cString: $0) } ?? "no memory is left"
    mark = YAMLMark(parser.problem_mark)
  }
}
