/// Organ by their abbreviations, and the words that only look like them.
enum BodyWords {
    /// Abbreviations that everyone knows, written out; of others the abbreviation itself is the name.
    static let abbreviations: [(short: String, name: String)] = [
        ("KF", "kommunfullmäktige"), ("KS", "kommunstyrelsen"), ("KSAU", "kommunstyrelsens arbetsutskott"),
        ("AU", "arbetsutskottet"),
    ]
    /// Abbreviations that are bodies in most municipalities, so that they need no § to be read as such.
    static let otherAbbreviations = [
        "BN", "SN", "MN", "TN", "KN", "BUN", "UN", "VN", "ON", "SBN", "MBN", "KFN", "BMN", "RS", "KSN", "VON", "GVN", "TSN",
        "KTN",
    ]
    /// Authorities of the state, and words, that end as bodies do. Bare and indefinite, `delegation` is what is done.
    static let noBodies = [
        "länsstyrelsen", "länsstyrelsens", "länsstyrelse", "socialstyrelsen", "socialstyrelsens", "transportstyrelsen",
        "transportstyrelsens", "rikspolisstyrelsen", "rikspolisstyrelsens", "skolöverstyrelsen", "överstyrelsen",
        "polisstyrelsen",
        "omnämnd", "benämnd", "ovannämnd", "förutnämnd", "sistnämnd", "nyssnämnd", "förstnämnd", "nämnd", "nämnds",
        "styrelse", "utskott", "kommitté", "direktion", "presidium",
    ]
}
