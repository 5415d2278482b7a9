package import Markup

/// Faults that only all documents together show.
extension Check {
    /// Two documents at one address.
    package static let duplicateAddress = Check("duplicate-address")
    /// Two documents with the same §, body and date.
    package static let duplicateMinuteNumber = Check("duplicate-minute-number")
    /// An extract whose text is not that of the minutes.
    package static let differingExtract = Check("differing-extract", .warning)
    /// A case number in a document that no authority has.
    package static let caseWithoutOrganization = Check("case-without-organization", .warning)
}

extension Diagnostic {
    static func duplicateAddress(_ address: SiteAddress, of file: String, and first: String, _ sources: Sources) -> Diagnostic {
        Diagnostic(
            .duplicateAddress, at: sources.firstLine(of: file),
            Message(
                sv: "\(file) och \(first) får samma adress, \(address): byt namn på den ena filen",
                en: "\(file) and \(first) get the same address, \(address): rename one of the files"),
            help: Message(
                sv: "å, ä och ö blir a och o i adresser, och versaler blir gemener",
                en: "å, ä and ö become a and o in addresses, and capitals become lower case"))
    }

    static func duplicateMinuteNumber(_ record: Record, _ first: Record, _ sources: Sources) -> Diagnostic {
        let number = record.minutesFacts?.number?.description ?? ""
        let date = record.date?.description ?? ""
        return Diagnostic(
            .duplicateMinuteNumber, at: sources.place(ofKey: "paragraf", in: record.file),
            Message(
                sv: "§ \(number) den \(date) finns redan i \(first.file): ett organ har en § med ett nummer",
                en: "§ \(number) of \(date) is already in \(first.file): a body has one item with a number"),
            help: Message(
                sv: "kontrollera paragraf, datum och organ i båda", en: "check paragraf, datum and organ in both"))
    }

    static func differingExtract(_ extract: Record, _ item: Record, _ sources: Sources) -> Diagnostic {
        let number = item.minutesFacts?.number?.description ?? ""
        return Diagnostic(
            .differingExtract, at: sources.place(ofKey: "paragraf", in: extract.file),
            Message(
                sv: "texten är inte densamma som i § \(number) i \(item.file)",
                en: "the text is not that of § \(number) in \(item.file)"),
            help: Message(
                sv: "utdragets text visas: låt den vara ordagrant protokollets",
                en: "the extract is shown: let it be the minutes' own words"))
    }

    static func caseWithoutOrganization(_ number: CaseNumber, _ record: Record, _ sources: Sources) -> Diagnostic {
        Diagnostic(
            .caseWithoutOrganization, at: sources.place(ofKey: "diarienummer", in: record.file),
            Message(
                sv: "diarienumret ”\(number.written)” får ingen ärendesida, eftersom handlingen saknar huvudman",
                en: "the case number “\(number.written)” gets no page, since the document has no authority"),
            help: Message(
                sv: "skriv ”huvudman”, eller vems det är: diarienummer: [{part: botkyrka, nummer: \(number.written)}]",
                en: "write “huvudman”, or whose it is: diarienummer: [{part: botkyrka, nummer: \(number.written)}]"))
    }
}

extension Sources {
    /// The value of a key at the top of a file's front matter, for faults that are found when the record no longer knows its
    /// ranges. Line 1 where the key is not there.
    func place(ofKey key: String, in file: String) -> Place {
        guard let source = self[file] else { return Place(file: file) }
        let name = Array((key + ":").utf8)
        var start = 0
        while start < source.bytes.count {
            let end = source.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
            let line = source.bytes[start..<end]
            if start > 0, line.starts(with: Array("---".utf8)) { break }
            if line.starts(with: name) {
                let value = line.dropFirst(name.count).drop { $0 == UInt8(ascii: " ") }
                return source.place(of: value.isEmpty ? start..<start + name.count - 1 : value.startIndex..<end)
            }
            start = end + 1
        }
        return source.firstLine
    }
}
