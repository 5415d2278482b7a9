import Markup
import Testing

@testable import Records

@Suite struct FieldShapeTests {
    /// What an editor's schema takes and what is read are the same years.
    @Test(arguments: [FieldShape.date, .day], [999, 1000, 1499, 1500, 1999, 2000, 2499, 2500, 3000, 9999])
    func hasThePatternOfYears(shape: FieldShape, year: Int) throws {
        let pattern = try Regex(#require(shape.pattern))
        let text = String(repeating: "0", count: 4 - String(year).count) + "\(year)-06-26"
        #expect((text.wholeMatch(of: pattern) != nil) == Limits.years.contains(year))
    }

    @Test(arguments: [
        (FieldShape.date, "2019", true), (.date, "2019-06", true), (.date, "2019-06-26", true), (.date, "19-06-26", false),
        (.day, "2019-06-26", true), (.day, "2019-06", false), (.day, "2019-02-30", false),
        (.year, "2019", true), (.year, "2019-06", false), (.year, "201", false), (.year, "201a", false),
    ])
    func takesDates(shape: FieldShape, text: String, isTaken: Bool) {
        #expect(shape.accepts(text) == isTaken)
    }
}
