package import Markup
package import Records
package import SiteBuild

/// A Markdown file as it is now, and what is shown of it: what it says, or where it has errors, what it said last.
///
/// A class of constants, so that a list of ten thousand is copied as fast as a list of numbers.
package final class DocumentReading: Sendable {
    package let text: SiteReading.Text
    /// Of the newest text; nil where there is no telling what it is.
    package let head: Head?
    let headFaults: [Diagnostic]
    /// What is shown: the head that `records` were read from.
    package let shownHead: Head?
    package let records: [Record]
    /// Everything wrong with the newest text, whatever is shown.
    package let faults: [Diagnostic]
    /// The newest text has errors: an older one that had none is shown.
    package let isOld: Bool
    /// The newest text has errors; where it is not old either, there was none before, and what can be shown of it is.
    package let isBroken: Bool

    package var path: String { text.file.path }
    package var diskPath: String { text.diskPath }
    /// Asked of every document after each edit.
    package let isDraft: Bool
    /// The words that other documents are read with come from here: where an older text is shown, from that, so that half an authority
    /// while it is written makes no faults elsewhere.
    var headForNames: Head? { isOld ? shownHead : head ?? shownHead }

    /// Reads the facts. The body waits for the names that all facts together give.
    init(_ text: SiteReading.Text) {
        self.text = text
        let reading = Records.head(of: text.file)
        head = reading.value
        headFaults = reading.diagnostics
        faults = reading.diagnostics
        shownHead = reading.value
        isDraft = reading.value?.isDraft ?? false
        records = []
        isOld = false
        isBroken = false
    }

    /// The newest text of a file, and what is shown of it.
    private init(
        _ new: DocumentReading, showing head: Head?, _ records: [Record], faults: [Diagnostic], isOld: Bool, isBroken: Bool
    ) {
        text = new.text
        self.head = new.head
        headFaults = new.headFaults
        shownHead = head
        isDraft = head?.isDraft ?? false
        self.records = records
        self.faults = faults
        self.isOld = isOld
        self.isBroken = isBroken
    }

    /// Reads the body too.
    ///
    /// - Parameter old: what was shown of this file before.
    func reading(with vocabulary: Vocabulary, after old: DocumentReading?) -> DocumentReading {
        let read = head.map { Records.records(from: $0, vocabulary) }
        let faults = headFaults + (read?.diagnostics ?? [])
        let records = read?.value ?? []
        let isBroken = faults.contains { $0.severity == .error }
        if isBroken, let old, !old.isBroken || old.isOld, let good = old.shownHead {
            let before = Records.records(from: good, vocabulary).value
            return DocumentReading(self, showing: good, before, faults: faults, isOld: true, isBroken: true)
        }
        let shown = isBroken && records.isEmpty ? [unreadRecord].compactMap(\.self) : records
        return DocumentReading(self, showing: head, shown, faults: faults, isOld: false, isBroken: isBroken)
    }

    /// What can be shown of a file whose facts cannot be read: its text.
    private var unreadRecord: Record? {
        guard var facts = placeholder(for: text.file.path, type: head?.type)?.facts,
            let source = SourceText.reading(text.file).value
        else {
            return nil
        }
        let body = markdownBody(of: source, in: Self.bodyRange(of: source.bytes), style: .document).value
        facts.title = String(path.split(separator: "/").last ?? "")
        facts.text = DocumentText(body: body, roles: body.sections.map { _ in nil })
        return Record(facts)
    }

    /// After the second line of dashes, where there are two.
    private static func bodyRange(of bytes: [UInt8]) -> Range<Int> {
        let fence = Array("---".utf8)
        guard bytes.starts(with: fence) else { return 0..<bytes.count }
        var start = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let isFence = bytes[start..<end].elementsEqual(fence)
            start = min(end + 1, bytes.count)
            if isFence { return start..<bytes.count }
        }
        return 0..<bytes.count
    }
}
