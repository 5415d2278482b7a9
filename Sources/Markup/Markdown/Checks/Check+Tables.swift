/// What is wrong with a table.
extension Check {
    package static let wideTableRow = Check("wide-table-row")
    package static let brokenTable = Check("broken-table")
}

extension FaultList.Fault {
    static func wideTableRow(_ count: Int, head: Int) -> Self {
        Self(
            .wideTableRow,
            Message(
                sv: "raden har \(count) celler men tabellens huvud \(head): texten här skulle försvinna",
                en: "the row has \(count) cells but the table's head \(head): the text here would be lost"),
            help: Message(
                sv: "skriv ”\\|” om strecket hör till texten, eller ge tabellen fler kolumner",
                en: "write “\\|” if the bar belongs to the text, or give the table more columns"))
    }

    static func tooManyColumns(_ count: Int) -> Self {
        Self(
            .tooLarge,
            Message(
                sv: "tabellen har \(count) kolumner, högst \(Limits.tableColumns) får plats: lägg den i en bilaga",
                en: "the table has \(count) columns, at most \(Limits.tableColumns) are allowed: make it an attachment"))
    }

    static func tooManyEmptyCells() -> Self {
        Self(
            .tooLarge,
            Message(
                sv: "tabellernas rader saknar fler än \(Limits.filledCells) celler: lägg dem i en bilaga",
                en: "the rows of the tables lack more than \(Limits.filledCells) cells: make them an attachment"))
    }

    static func nestedTable() -> Self {
        Self(
            .brokenTable,
            Message(
                sv:
                    "en tabell kan inte stå i en lista, ett citat eller en fotnot: låt den börja längst till vänster, efter en tom rad",
                en: "a table cannot stand in a list, a quote or a footnote: begin it at the margin, after an empty line"))
    }

    static func brokenTable() -> Self {
        Self(
            .brokenTable,
            Message(
                sv: "raden hör inte till någon tabell: raden ovanför ska vara tabellens huvud, med lika många celler",
                en: "the row belongs to no table: the line above it should be the table's head, with as many cells"))
    }
}
