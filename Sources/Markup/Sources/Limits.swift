/// The most that Paragraf reads of one thing. Each is far above what a municipality writes, and low enough that a file from
/// anywhere can neither fill the memory nor the stack. What exceeds one is an error that names it.
package enum Limits {
    /// Bytes of a Markdown file, a template or `paragraf.yaml`. The longest budget seen in print is under 2 MB of text.
    package static let textFile = 16 << 20
    /// Bytes of a site's Markdown whose rendered texts, twice as long, a build keeps in memory; those of a larger site lie in a file.
    /// Some 13,000 decisions: a large municipality's last ten years.
    package static let textsInMemory = 64 << 20
    /// Bytes of front matter. A thousand goals with their wordings take half of it.
    package static let frontMatter = 1 << 20
    /// Levels of blocks within blocks in Markdown: what stands below them is not read by people, and each level is a stack frame.
    package static let markdownNesting = 200
    /// Levels of lists and keys within each other in YAML. The field table needs five.
    package static let yamlNesting = 32
    /// Columns of a table. The widest spreadsheets pasted into minutes have some sixty.
    package static let tableColumns = 500
    /// Cells that a body's rows may leave out: without a limit, a head of 500 columns over rows of one makes a page of gigabytes.
    package static let filledCells = 500_000
    /// Images in lines that no blank line parts. libcmark 0.30 looks through all that are open at each link (`![[]()`, CVE-2023-22486),
    /// so that their number squared is what a paragraph costs.
    package static let imagesInParagraph = 5000
    /// §§ of whole minutes in one file, each of which is a document with pages. A year's minutes of the busiest boards have under a
    /// thousand.
    package static let minutesItems = 5000
    /// Bytes of the footnotes that the §§ of one file's minutes have together, each with a copy of those that it refers to: a text of
    /// 16 MiB that a thousand §§ refer to would be 16 GiB. A year's minutes with a footnote in each § have under one.
    package static let footnoteCopies = 32 << 20
    /// Bytes of a template with all that it includes, as often as it does: templates that include each other twice would double
    /// with each.
    package static let template = 4 << 20
    /// Levels of `if` and `for` within each other in a template. Ours have four.
    package static let templateNesting = 32
    /// Loops within each other in a template, each of which multiplies what a page costs; over one list, two. Ours have three.
    package static let templateLoops = 4
    /// Bytes of an attachment. It is copied, never read whole; larger ones do not belong on a web page.
    package static let attachment = 200 << 20
    /// Bytes of the list of what was published. That of a site of a million documents has about so many.
    package static let fileList = 256 << 20
    /// Years that a date may have. No Swedish municipality's papers are older, nothing is decided so far ahead, and lists by year end.
    package static let years = 1500...2499
    /// Bytes of one part of a path. File systems stop at 255, and names grow when they are made into temporary ones.
    package static let pathPart = 200
    /// Control characters reported in one file: a binary file that was given the wrong name has millions.
    package static let reportedControlCharacters = 20
    /// Faults of YAML reported in one file: front matter that was not meant to be YAML has one on every line.
    package static let reportedYAMLFaults = 100
    /// Faults of one template reported: each word of a file that was not meant to be one may be a fault.
    package static let reportedTemplateFaults = 100
    /// Columns of a source line that a diagnostic quotes, so that a paragraph in one line does not fill the screen.
    package static let quotedColumns = 100
}
