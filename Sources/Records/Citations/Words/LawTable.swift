/// The laws that a text may name without their numbers. What a name means depends on the document's day: kommunallagen is
/// 1991:900 until the end of 2017.
///
/// Only names that mean one law on one day stand here; add a row when a text asks for it. Names are given in the definite form;
/// the indefinite (`kommunallag`) and the genitive follow from it.
enum LawTable {
    /// Number in SFS; the days it is in force; names; abbreviations. A law that is in force has no last day.
    static let rows = parsing(
        """
        2017:725,2018-01-01,,kommunallagen,KL
        1991:900,1992-01-01,2017-12-31,kommunallagen,KL
        2010:900,2011-05-02,,plan- och bygglagen,PBL|NPBL
        1987:10,1987-07-01,2011-05-01,plan- och bygglagen|äldre plan- och bygglagen,PBL|ÄPBL
        2011:338,2011-05-02,,plan- och byggförordningen,PBF
        1998:808,1999-01-01,,miljöbalken,MB
        1969:387,1969-07-01,1998-12-31,miljöskyddslagen,
        2017:900,2018-07-01,,förvaltningslagen,FL
        1986:223,1987-01-01,2018-06-30,förvaltningslagen,FL
        2009:400,2009-06-30,,offentlighets- och sekretesslagen,OSL
        1980:100,1981-01-01,2009-06-29,sekretesslagen,
        1949:105,1950-01-01,,tryckfrihetsförordningen,TF
        1974:152,1975-01-01,,regeringsformen,RF
        2025:400,2025-07-01,,socialtjänstlagen,SoL
        2001:453,2002-01-01,2025-06-30,socialtjänstlagen,SoL
        1993:387,1994-01-01,,lagen om stöd och service till vissa funktionshindrade,LSS
        1990:52,1990-07-01,,lagen med särskilda bestämmelser om vård av unga,LVU
        1988:870,1989-01-01,,lagen om vård av missbrukare i vissa fall,LVM
        2010:800,2011-07-01,,skollagen,
        1985:1100,1986-07-01,2011-06-30,skollagen,
        2017:30,2017-04-01,,hälso- och sjukvårdslagen,HSL
        2016:1145,2017-01-01,,lagen om offentlig upphandling,LOU
        2007:1091,2008-01-01,2016-12-31,lagen om offentlig upphandling,LOU
        1982:80,1982-04-01,,lagen om anställningsskydd,LAS
        1994:260,1994-07-01,,lagen om offentlig anställning,LOA
        1977:1160,1978-07-01,,arbetsmiljölagen,AML
        1976:580,1977-01-01,,medbestämmandelagen|lagen om medbestämmande i arbetslivet,MBL
        2018:218,2018-05-25,,dataskyddslagen,
        1998:204,1998-10-24,2018-05-24,personuppgiftslagen,PuL|PUL
        2003:778,2004-01-01,,lagen om skydd mot olyckor,LSO
        2006:412,2007-01-01,,lagen om allmänna vattentjänster|vattentjänstlagen,LAV
        2000:1383,2001-01-01,,lagen om kommunernas bostadsförsörjningsansvar|bostadsförsörjningslagen,
        2013:801,2014-01-01,,bibliotekslagen,
        2008:567,2009-01-01,,diskrimineringslagen,
        1990:782,1991-07-01,,arkivlagen,
        2018:597,2019-01-01,,lagen om kommunal bokföring och redovisning,LKBR
        1997:614,1998-01-01,2018-12-31,lagen om kommunal redovisning|kommunala redovisningslagen,KRL
        2010:1622,2011-01-01,,alkohollagen,
        2018:585,2019-04-01,,säkerhetsskyddslagen,
        1988:950,1989-01-01,,kulturmiljölagen,KML
        2010:1065,2012-01-01,,lagen om kollektivtrafik|kollektivtrafiklagen,
        1998:1276,1999-10-01,,trafikförordningen,
        1984:387,1984-10-01,,polislagen,
        2018:1937,2019-01-01,,lagen om tillgänglighet till digital offentlig service|DOS-lagen,
        1993:1617,1994-04-01,,ordningslagen,
        2020:614,2020-08-01,,avfallsförordningen,
        1997:857,1998-01-01,,ellagen,
        1970:994,1972-01-01,,jordabalken,JB
        1971:948,1972-01-01,,väglagen,VägL
        1970:988,1972-01-01,,fastighetsbildningslagen,FBL
        1972:719,1973-01-01,,expropriationslagen,ExprL
        1973:1144,1974-07-01,,ledningsrättslagen,
        1962:700,1965-01-01,,brottsbalken,BrB
        1942:740,1948-01-01,,rättegångsbalken,RB
        2022:482,2022-06-03,,lagen om elektronisk kommunikation,LEK
        2009:600,2009-07-01,,språklagen,
        1968:64,1968-04-11,,narkotikastrafflagen,
        """)

    struct Row: Sendable {
        var law: Citation.LawNumber
        var from: CivilDate
        /// The last day in force.
        var through: CivilDate?
        var names: [String]
        var abbreviations: [String]

        /// Without a day, whether it is in force still.
        func holds(on date: CivilDate?) -> Bool {
            guard let date else { return through == nil }
            return from <= date && through.map { date <= $0 } ?? true
        }
    }

    private static func parsing(_ table: String) -> [Row] {
        table.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let number = cells[0].split(separator: ":").compactMap { Int($0) }
            guard cells.count == 5, number.count == 2, let from = try? CivilDate(parsing: cells[1]) else { return nil }
            return Row(
                law: Citation.LawNumber(year: number[0], number: number[1]), from: from,
                through: try? CivilDate(parsing: cells[2]),
                names: cells[3].split(separator: "|").map(String.init),
                abbreviations: cells[4].split(separator: "|").map(String.init))
        }
    }
}
