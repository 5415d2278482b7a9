/// A mention (hänvisning) of a case, a decision, a document, a law or a part of the document itself, as the words of a text give it.
///
/// It is recognised without knowing any other document: what it leads to is decided by the site's register.
package struct Citation: Sendable, Hashable {
    /// Where it stands, in the UTF-8 bytes of the text that was read. It holds the citation and nothing around it.
    package var range: Range<Int>
    package var meaning: Meaning
    /// The authority that the text names: `Haninge` in "Kommunfullmäktige i Haninge den 18 juni 2018". It is in the range.
    package var authority: String?

    package init(range: Range<Int>, meaning: Meaning, authority: String? = nil) {
        self.range = range
        self.meaning = meaning
        self.authority = authority
    }

    package var kind: Kind { meaning.kind }

    /// What two ways of writing one thing have alike: `KS 2019/160`, `SFS 2017:725 8 kap. 9 §`.
    package var value: String { meaning.description }

    /// The kinds, by the names that `paragraf cite` and the pages' `data-kind` use.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case caseNumber, decision, document, law, lawSection, preparatory, euLaw, attachment, goal
        /// Not recognised by its form alone: what a site's programmes are called, and a bare § within its own minutes.
        case programme, item
    }
}

extension Citation {
    /// What a citation says, its parts typed.
    package enum Meaning: Sendable, Hashable {
        /// Diarienummer: `KS 2019/160`.
        case caseNumber(CaseNumber)
        case decision(DecisionMention)
        /// The type in lower case and the day it is dated: `tjänsteskrivelse 2019-02-13`.
        case document(type: String, date: CivilDate)
        case law(LawNumber)
        case lawSection(LawSection)
        /// Förarbete, in its normal form: `prop. 2018/19:12`.
        case preparatory(String)
        case euLaw(EULawNumber)
        /// `1`, `A`: what stands after "bilaga".
        case attachment(String)
        case goal(GoalMention)
        /// A programme by its title or another name of its, as its front matter has it.
        case programme(String)
        /// `§ 22` alone, within whole minutes.
        case item(MinuteNumber)

        package var kind: Kind {
            switch self {
            case .caseNumber: .caseNumber
            case .decision: .decision
            case .document: .document
            case .law: .law
            case .lawSection: .lawSection
            case .preparatory: .preparatory
            case .euLaw: .euLaw
            case .attachment: .attachment
            case .goal: .goal
            case .programme: .programme
            case .item: .item
            }
        }
    }

    /// A decision by what the text says of it: body, date or year, and §.
    package struct DecisionMention: Sendable, Hashable {
        /// In lower case and the nominative, abbreviations that everyone knows written out: `kommunstyrelsens arbetsutskott`.
        package var body: String?
        /// A day, or of `KF § 45/2018` the year.
        package var date: PartialDate
        /// Of several, the first.
        package var number: MinuteNumber?

        package init(body: String?, date: PartialDate, number: MinuteNumber?) {
            self.body = body
            self.date = date
            self.number = number
        }
    }

    /// A statute by its collection and number: `SFS 2017:725`, `AFS 2001:1`.
    package struct LawNumber: Sendable, Hashable {
        package var collection: String
        package var year: Int
        package var number: Int

        package init(collection: String = "SFS", year: Int, number: Int) {
            self.collection = collection
            self.year = year
            self.number = number
        }
    }

    /// A part of a law. The chapter, the section or both are there, each with its letter: `18 b`.
    package struct LawSection: Sendable, Hashable {
        package var law: LawNumber
        package var chapter: String?
        package var section: String?

        package init(law: LawNumber, chapter: String?, section: String?) {
            self.law = law
            self.chapter = chapter
            self.section = section
        }
    }

    /// A regulation (förordning) or directive (direktiv) of the EU by the two numbers in its name, in the order they stand there.
    package struct EULawNumber: Sendable, Hashable {
        package enum Form: String, Sendable, Hashable {
            case regulation, directive, decision
        }

        package var form: Form
        /// `2016/679`, `95/46`.
        package var number: String

        package init(form: Form, number: String) {
            self.form = form
            self.number = number
        }
    }

    /// `mål 3`, `fokusområde 2`.
    package struct GoalMention: Sendable, Hashable {
        package enum Word: String, Sendable, Hashable {
            case goal = "mål", focusArea = "fokusområde"
        }

        package var word: Word
        package var number: String

        package init(word: Word, number: String) {
            self.word = word
            self.number = number
        }
    }
}

extension Citation.Meaning: CustomStringConvertible {
    /// The normal form.
    package var description: String {
        switch self {
        case .caseNumber(let number): number.value
        case .decision(let decision): decision.description
        case .document(let type, let date): "\(type) \(date)"
        case .law(let law): law.description
        case .lawSection(let section): section.description
        case .preparatory(let work): work
        case .euLaw(let law): law.number
        case .attachment(let number): "bilaga \(number)"
        case .goal(let goal): "\(goal.word.rawValue) \(goal.number)"
        case .programme(let name): name
        case .item(let number): "§ \(number)"
        }
    }
}

extension Citation.DecisionMention: CustomStringConvertible {
    package var description: String {
        (body.map { "\($0) " } ?? "") + date.description + (number.map { " § \($0)" } ?? "")
    }
}

extension Citation.LawNumber: CustomStringConvertible {
    package var description: String { "\(collection) \(year):\(number)" }
}

extension Citation.LawSection: CustomStringConvertible {
    package var description: String {
        law.description + (chapter.map { " \($0) kap." } ?? "") + (section.map { " \($0) §" } ?? "")
    }
}
