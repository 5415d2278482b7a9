import CYAML

/// libyaml's events over a part of a source text. This is the only file that imports libyaml, and nothing of it leaves here.
///
/// The parser's memory has one owner, and is released however the reading ends. Its text outlives it: only `reading` makes one.
@safe
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var position: ScalarPosition

    /// Calls `body` with the events of the text in `range`, which libyaml reads where it lies.
    static func reading<Result>(
        _ source: SourceText, in range: Range<Int>, _ body: (inout YAMLEvents) -> Result
    ) -> Result {
        unsafe source.bytes.withUnsafeBufferPointer { bytes in
            var events = unsafe YAMLEvents(UnsafeBufferPointer(rebasing: bytes[range]), ScalarPosition(in: source, range))
            return body(&events)
        }
    }

    private init(_ text: UnsafeBufferPointer<UInt8>, _ start: ScalarPosition) {
        unsafe parser = .allocate(capacity: 1)
        position = start
        // It fails only when memory is out; every call below then answers with an error, which is told as any other.
        _ = unsafe yaml_parser_initialize(parser)
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    mutating func next() throws(YAMLProblem) -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { unsafe yaml_event_delete(&event) }
        let kind = unsafe Self.kind(of: event)
        let start = unsafe position.offset(of: Int(event.start_mark.index))
        let end = unsafe position.offset(of: Int(event.end_mark.index))
        return unsafe YAMLEvent(kind: kind, range: start..<max(start, end), hasProperties: Self.hasProperties(event))
    }

    private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch unsafe event.type {
        case YAML_SCALAR_EVENT: return unsafe scalar(event.data.scalar)
        case YAML_SEQUENCE_START_EVENT:
            return unsafe .listStart(isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
        case YAML_SEQUENCE_END_EVENT: return .listEnd
        case YAML_MAPPING_START_EVENT: return unsafe .mapStart(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
        case YAML_MAPPING_END_EVENT: return .mapEnd
        case YAML_ALIAS_EVENT: return .alias
        case YAML_DOCUMENT_START_EVENT:
            let start = unsafe event.data.document_start
            let hasDirectives = unsafe start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
            return .documentStart(hasDirectives: hasDirectives)
        case YAML_STREAM_END_EVENT: return .streamEnd
        default: return .other
        }
    }

    private static func scalar(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar) -> YAMLEvent.Kind {
        let text = unsafe String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        let style: YAMLEvent.Style =
            switch unsafe scalar.style {
            case YAML_PLAIN_SCALAR_STYLE: .plain
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            default: .other
            }
        return .scalar(text, style)
    }

    /// An anchor or a tag.
    private static func hasProperties(_ event: yaml_event_t) -> Bool {
        switch unsafe event.type {
        case YAML_SCALAR_EVENT: unsafe event.data.scalar.anchor != nil || event.data.scalar.tag != nil
        case YAML_SEQUENCE_START_EVENT: unsafe event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil
        case YAML_MAPPING_START_EVENT: unsafe event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil
        default: false
        }
    }

    private mutating func problem() -> YAMLProblem {
        let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "out of memory"
        let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
        return unsafe YAMLProblem(
            problem: problem, offset: position.offset(of: Int(parser.pointee.problem_mark.index)), context: context,
            contextOffset: context == nil ? nil : position.offset(of: Int(parser.pointee.context_mark.index)))
    }
}

/// One event, with the range that it covers in the source. Of a collection's start only `lowerBound` means anything.
struct YAMLEvent {
    enum Style { case plain, doubleQuoted, other }

    enum Kind {
        case scalar(String, Style)
        case listStart(isFlow: Bool)
        case listEnd
        case mapStart(isFlow: Bool)
        case mapEnd
        case alias
        case documentStart(hasDirectives: Bool)
        case streamEnd
        /// The start of the stream and the end of a document, which say nothing.
        case other
    }

    let kind: Kind
    let range: Range<Int>
    let hasProperties: Bool
}

/// Why libyaml stopped, in its own words, and where.
struct YAMLProblem: Error {
    /// Our own: libyaml has no limit that fits, and takes quadratic time of brackets within brackets.
    static let tooDeep = "too deep"

    let problem: String
    let offset: Int
    let context: String?
    let contextOffset: Int?
}

/// Turns libyaml's positions, which count characters, into offsets of bytes. They nearly always grow, so it walks from the last.
private struct ScalarPosition {
    private let source: SourceText
    private let range: Range<Int>
    private let isASCII: Bool
    private var index = 0
    private var byte: Int

    init(in source: SourceText, _ range: Range<Int>) {
        self.source = source
        self.range = range
        isASCII = source.bytes[range].allSatisfy { $0 < 0x80 }
        byte = range.lowerBound
    }

    mutating func offset(of target: Int) -> Int {
        guard !isASCII else { return min(range.lowerBound + target, range.upperBound) }
        while index < target, byte < range.upperBound {
            byte += 1
            while byte < range.upperBound, source.bytes[byte] & 0xC0 == 0x80 { byte += 1 }
            index += 1
        }
        while index > target, byte > range.lowerBound {
            byte -= 1
            while byte > range.lowerBound, source.bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
            index -= 1
        }
        return byte
    }
}
