/// How one document points at another. The inverse is never typed by hand.
package enum Relation: String, Sendable, Hashable, CaseIterable {
    case replaces = "ersätter"
    case amends = "ändrar"
    case repeals = "upphäver"
    case adopts = "antar"
    case isBasedOn = "grundas-på"
    case followsUp = "följer-upp"
    case isAttachmentTo = "bilaga-till"
    case corrects = "rättar"
    case concursWith = "likalydande"
    case belongsToProgramme = "program"
    /// A link that the author made in the text, or a citation recognised in it.
    case mentions = "nämner"
}

/// A relation as an editor typed it, before it is known what it leads to.
package struct WrittenRelation: Sendable, Hashable {
    package var relation: Relation
    package var written: String
    /// Where the value stands in the document's file.
    package var range: Range<Int>

    package init(relation: Relation, written: String, range: Range<Int>) {
        self.relation = relation
        self.written = written
        self.range = range
    }
}
