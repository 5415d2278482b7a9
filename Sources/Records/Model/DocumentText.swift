package import Markup

/// The role that a heading gives its section.
package enum SectionRole: String, Sendable, Hashable, CaseIterable {
    case decision, proposal, summary, background, assessment, consequences, motions, present, votes, dissent
    case basis, attachments, recipients
}

/// The body of a document with its sections' roles.
package struct DocumentText: Sendable, Hashable {
    package var body: MarkdownBody
    /// One for each of the body's sections: its own role, or that of the section it stands below.
    package var roles: [SectionRole?]
    /// The citations in the text, section by section, those of a heading before those of what stands below it, and last those of
    /// the footnotes. The body's holes count in it.
    package var mentions: [Mention]

    package init(body: MarkdownBody = MarkdownBody(), roles: [SectionRole?] = [], mentions: [Mention] = []) {
        self.body = body
        self.roles = roles
        self.mentions = mentions
    }

    package var hasProposal: Bool { roles.contains(.proposal) }

    /// Indices of the sections that say what a document is about, the summary first. Lists of names, attachments and addressees
    /// do not.
    package var sectionsThatSumUp: [Int] {
        let silent: [SectionRole] = [.present, .recipients, .attachments, .basis]
        return sections(.summary) + roles.indices.filter { index in !silent.contains { $0 == roles[index] } }
    }

    /// Indices of the sections with a role, in the order of the text.
    package func sections(_ role: SectionRole) -> [Int] {
        roles.indices.filter { roles[$0] == role }
    }
}
