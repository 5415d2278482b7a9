import Markup
import Testing

@testable import Records

struct NoticeTests {
    private static let authorities: [Record] = [
        .authority("v", title: "Vaggeryd", bodies: [("Kommunfullmäktige", "KF"), ("Kommunstyrelsens arbetsutskott", "KSAU")]),
        .authority("h", title: "Huddinge"),
    ]

    /// Minutes approved on a Tuesday, 2019-02-26, and posted the day after.
    private func minutes(_ change: (inout Record.Facts, inout MinutesFacts) -> Void = { _, _ in }) -> Record {
        .make("/v/m/", .minutesExtract, of: "v", body: "ksau", date: "2019-02-20", number: MinuteNumber(22)) { record in
            var facts = Record(record).minutesFacts ?? MinutesFacts()
            facts.approvedOn = day("2019-02-26")
            facts.appeal = .legalityReview
            facts.postings = [NoticePosting(from: day("2019-02-27"), through: day("2019-03-20"), place: "Kansliet")]
            change(&record, &facts)
            record.details = .minutesExtract(facts)
        }
    }

    private func faults(_ records: [Record], asOf: String = "2019-03-01") -> [String] {
        let register = register(of: Self.authorities + records, sources: .none).value
        return noticeFaults(in: register, asOf: day(asOf), sources: .none).names
    }

    @Test func aNoticeByTheBookIsInOrder() {
        #expect(faults([minutes()]) == [])
    }

    private static let rows: [(String, @Sendable (inout Record.Facts, inout MinutesFacts) -> Void)] = [
        ("notice-missing-place", { $1.postings[0].place = nil }),
        ("notice-missing-day", { $1.postings[0].from = nil }),
        ("notice-without-board", { record, _ in record.organization = nil }),
        ("notice-without-approval", { $1.approvedOn = nil }),
        ("notice-before-approval", { $1.approvedOn = day("2019-02-28") }),
        ("notice-posted-late", { $1.approvedOn = day("2019-02-24") }),
        ("notice-taken-down-early", { $1.postings[0].through = day("2019-03-19") }),
        ("wrong-appeal-deadline", { $1.statedAppealDeadline = day("2019-03-21") }),
        ("wrong-appeal-deadline", { ($1.statedAppealDeadline, $1.appeal) = (day("2019-03-20"), Appeal.none) }),
    ]

    @Test(arguments: rows.indices)
    func breaksOneRule(row: Int) {
        let (check, change) = Self.rows[row]
        #expect(faults([minutes(change)]) == [check])
    }

    private static let fine: [@Sendable (inout Record.Facts, inout MinutesFacts) -> Void] = [
        { $1.statedAppealDeadline = day("2019-03-20") },
        { ($1.statedAppealDeadline, $1.appeal) = (day("2019-04-01"), .administrative) },
        { $1.postings[0].through = nil },
        { ($1.postings[0].through, $1.appeal) = (day("2019-03-01"), Appeal.none) },
        // Approved on a Friday: the second day after is a Sunday, so Monday will do.
        {
            ($1.approvedOn, $1.postings[0].from, $1.postings[0].through) = (
                day("2019-02-22"), day("2019-02-25"), day("2019-03-18")
            )
        },
    ]

    @Test(arguments: fine.indices)
    func breaksNoRule(row: Int) {
        #expect(faults([minutes(Self.fine[row])]) == [])
    }

    @Test func whatHasComeDownIsNotExamined() {
        let record = minutes { $1.postings[0].place = nil }
        #expect(faults([record], asOf: "2019-03-20") == ["notice-missing-place"])
        #expect(faults([record], asOf: "2019-03-21") == [])
        #expect(faults([record], asOf: "2019-01-01") == ["notice-missing-place"])
    }

    @Test func onlyFullmaktigeAndBoardsAreSummonedOnTheBoard() {
        func summons(_ body: String) -> Record {
            .make("/v/k/", .summons, of: "v", body: body, date: "2019-03-25") {
                $0.details = .summons(
                    time: nil, place: nil, postings: [NoticePosting(from: day("2019-03-01"), through: day("2019-03-25"))])
            }
        }
        #expect(faults([summons("kf")]) == [])
        #expect(faults([summons("ksau")]) == ["notice-kind"])
    }

    @Test func aJointMatterCountsFromTheLastBoard() {
        func joint(_ boards: [(String, String)]) -> Record {
            minutes { record, facts in
                record.organization = nil
                record.parties = [OrganizationKey("v"), OrganizationKey("h")]
                facts.approvedOn = day("2019-02-26")
                facts.postings = boards.map {
                    NoticePosting(board: OrganizationKey($0.0), from: day($0.1), through: day("2019-03-20"), place: "Kansliet")
                }
            }
        }
        func deadline(_ record: Record) -> String? {
            let register = register(of: [record], sources: .none).value
            return register.appealDeadline(of: RecordID(0))?.description
        }
        let both = joint([("v", "2019-02-27"), ("h", "2019-02-28")])
        #expect(deadline(both) == "2019-03-21")
        #expect(faults([both]) == ["notice-taken-down-early", "notice-taken-down-early"])
        #expect(deadline(joint([("v", "2019-02-27")])) == nil)
    }

    @Test func theDeadlineIsNeverInvented() {
        func deadline(_ change: (inout Record.Facts, inout MinutesFacts) -> Void) -> CivilDate? {
            let register = register(of: [minutes(change)], sources: .none).value
            return register.appealDeadline(of: RecordID(0))
        }
        #expect(deadline { _, _ in } == day("2019-03-20"))
        #expect(deadline { $1.appeal = nil } == nil)
        #expect(deadline { $1.appeal = .administrative } == nil)
        #expect(deadline { $1.appeal = Appeal.none } == nil)
        #expect(deadline { $1.postings = [] } == nil)
    }

    @Test func boardsShowWhatIsUp() {
        let other = Record.make("/v/n/", .notice, of: "v") {
            $0.details = .notice([NoticePosting(board: OrganizationKey("h"), from: day("2019-03-10"), through: day("2019-03-12"))]
            )
        }
        let register = register(of: Self.authorities + [minutes(), other], sources: .none).value
        func up(_ asOf: String) -> [String] {
            noticeBoards(of: register, asOf: day(asOf)).map { board in
                "\(board.organization):" + board.notices.map { register[$0.record].address.path }.joined(separator: ",")
            }
        }
        #expect(up("2019-02-26") == ["h:", "v:"])
        #expect(up("2019-02-27") == ["h:", "v:/v/m/"])
        #expect(up("2019-03-12") == ["h:/v/n/", "v:/v/m/"])
        #expect(up("2019-03-20") == ["h:", "v:/v/m/"])
        #expect(up("2019-03-21") == ["h:", "v:"])
        #expect(noticeBoards(of: register, asOf: day("2019-03-12"))[1].notices.first?.appealDeadline == day("2019-03-20"))
        let graph = linkGraph(of: register, sources: .none).value
        #expect(nextChange(of: register, graph, after: day("2019-03-10")) == day("2019-03-13"))
    }

    /// What is known after a change is what all documents say.
    @Test(arguments: [
        ([1], [], "v:/v/m/"), ([], [1], "h:/v/n/ v:/v/m/"), ([0], [], "h:/v/n/"), ([], [0], "h:/v/n/ v:/v/m/"),
        ([0, 1], [], ""), ([0], [0], "h:/v/n/ v:/v/m/"),
    ])
    func boardsFollowAChange(gone: [Int], come: [Int], expected: String) throws {
        let posted = [
            minutes(),
            Record.make("/v/n/", .notice, of: "v") {
                $0.details = .notice([
                    NoticePosting(board: OrganizationKey("h"), from: day("2019-03-10"), through: day("2019-03-12"))
                ])
            },
        ]
        let asOf = day("2019-03-12")
        let before = posted.indices.filter { gone.contains($0) || !come.contains($0) }.map { posted[$0] }
        let old = register(of: Self.authorities + before, sources: .none, room: 3).value
        let change = try #require(
            old.changing(gone.compactMap { old.id(at: posted[$0].address) }, to: come.map { posted[$0] }, drafts: []))
        let boards = noticeBoards(noticeBoards(of: old, asOf: asOf), after: change, asOf: asOf)
        #expect(boards == noticeBoards(of: change.new, asOf: asOf))
        let written = boards.map { board in
            "\(board.organization):" + board.notices.map { change.new[$0.record].address.path }.joined(separator: ",")
        }
        #expect(written.joined(separator: " ") == expected)
    }
}
