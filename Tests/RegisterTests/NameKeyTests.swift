import Testing

@testable import Register

@Suite("Name key")
struct NameKeyTests {
    @Test(
        "is the name in small plain letters",
        arguments: [
            ("Siân", "sian"),  // Welsh
            ("Nguyễn Thị Hồng", "nguyen thi hong"),  // two marks on a letter
            ("Łukasz Wójcik", "lukasz wojcik"),  // a stroke is no accent
            ("Đặng", "dang"),
            ("Şilan", "silan"),
            ("Işık", "isik"),  // a dotless i
            ("Øystein Æsæter", "oystein aesaeter"),
            ("Groß", "gross"),
            ("O'Brien", "obrien"),
            ("O’Brien", "obrien"),  // a curly apostrophe
            ("Ma‘ruf", "maruf"),
            ("  Anne-Marie  ", "anne marie"),
            ("José", "jose"),  // composed
            ("Jose\u{301}", "jose"),  // an accent in a character of its own
            ("İbrahim", "ibrahim"),  // small letters of a dotted capital carry a mark
            ("Ólafur", "olafur"),
            ("李 Wei", "李 wei"),  // kept as it is
            ("", ""),
            ("- ' -", ""),
        ]
    )
    func folds(name: String, key: String) {
        #expect(NameKey.folded(name) == key)
    }

    @Test("holds every word once, and a name of several words also in one piece")
    func joins() {
        #expect(NameKey.key(of: ["Anne-Marie", "Okafor", ""]) == " anne marie annemarie okafor ")
        #expect(NameKey.key(of: ["Sam", "Sam", "Sam"]) == " sam ")
        #expect(NameKey.key(of: ["", ""]) == "")
    }
}

@Suite("Sound key")
struct SoundKeyTests {
    @Test(
        "meets for spellings of one name",
        arguments: [
            ["Okafor", "Okafour", "Okaffor"],
            ["Llewellyn", "Lewelyn", "Llewelyn"],
            ["Siân", "Sian"],
            ["Mohammed", "Muhamad", "Mohamed", "Muhammad", "Mohamad", "Maxamed", "Mohmed"],
            ["Ahmed", "Ahmad", "Axmed"],
            ["Stephen", "Steven", "Stefan"],
            ["Catherine", "Kathryn", "Katherine", "Catharine", "Kathrine"],
            ["Aimee", "Amy", "Aimée", "Amie"],
            ["Yusuf", "Youssef", "Yousuf", "Yuusuf"],
            ["Nguyen", "Nguyễn", "Nguyn"],
            ["Hussein", "Hussain", "Huseyin", "Xuseen"],
            ["Aisha", "Ayesha", "Aysha", "Caasha"],
            ["Zainab", "Zaynab", "Zeinab"],
            ["Fatima", "Fatimah", "Faatima", "Fatma"],
            ["Ibrahim", "Ebrahim", "Ibraahim"],
            ["Abdullah", "Abdulah", "Abdalla"],
            ["Abdulrahman", "Abdurrahman", "Abdirahman", "Cabdiraxman", "Abdul Rahman", "Abdul-Rahman"],
            ["Khadija", "Kadija", "Khadijah", "Xadiija"],
            ["Omar", "Umar", "Cumar"],
            ["Osman", "Usman", "Uthman"],
            ["Tariq", "Tarek", "Tarik"],
            ["Hassan", "Hasan", "Xasan"],
            ["Dilşad", "Dilshad"],
            ["Hêvîn", "Hevin"],
            ["Khalil", "Xelîl"],
            ["Krzysztof", "Kristof"],
            ["Katarzyna", "Katarina"],
            ["Agnieszka", "Agneshka"],
            ["Dawid", "David", "Dafydd"],
            ["Wiktoria", "Victoria", "Viktoriya"],
            ["Łukasz", "Lukasz", "Lucas"],
            ["Jakub", "Yakub", "Jacob"],
            ["Stanisław", "Stanislav"],
            ["Adeyemi", "Adeyemy"],
            ["Chukwuemeka", "Chukuemeka"],
            ["Ngozi", "Ngosi"],
            ["John", "Jon"],
            ["Sean", "Shaun", "Shawn"],
            ["Siobhan", "Shivaun"],
            ["Philip", "Phillip", "Filip"],
            ["Geoffrey", "Jeffrey"],
            ["Georgia", "Jorja"],
            ["Michael", "Micheal", "Mikael"],
            ["Jackson", "Jaxon"],
            ["Caitlin", "Katelyn", "Kaitlyn"],
            ["Rhys", "Reece", "Rees"],
            ["Leah", "Lea", "Leigh"],
            ["Maya", "Maia", "Maja"],
            ["Faye", "Fay"],
            ["Alicia", "Alisha"],
            ["Xavier", "Zavier"],
            ["Matthew", "Mathew"],
            ["Zachary", "Zackary"],
            ["Aaliyah", "Aliya", "Alia"],
            ["Freya", "Freja", "Freia"],
            ["Isabel", "Izabel"],
        ]
    )
    func meet(spellings: [String]) {
        let first = keys(spellings[0])
        #expect(!first.isEmpty)
        for other in spellings.dropFirst() {
            #expect(!first.isDisjoint(with: keys(other)), "\(first) and \(other), \(keys(other))")
        }
    }

    @Test(
        "does not meet for different names",
        arguments: [
            ("Okafor", "Okoro"), ("Mohammed", "Mahmoud"), ("Ahmed", "Amed"), ("Amy", "Emma"), ("Ali", "Ellie"),
            ("Sara", "Zara"), ("Sarah", "Zahra"), ("Hannah", "Anna"), ("Adam", "Adeyemi"), ("Lee", "Lou"),
            ("Roy", "Ray"), ("Stephen", "Stan"), ("Nguyen", "Nolan"), ("Daniel", "Denise"), ("Omar", "Amir"),
            ("Leo", "Lola"), ("Chloe", "Claire"), ("Jack", "Jason"), ("Zoe", "Sue"), ("Kowalski", "Kowalczyk"),
            ("Tyrone", "Tracey"), ("Maya", "Mia"), ("Evan", "Aidan"), ("Fatima", "Farida"), ("Ngozi", "Nosa"),
        ]
    )
    func doNotMeet(one: String, other: String) {
        #expect(keys(one).isDisjoint(with: keys(other)), "\(keys(one)), \(keys(other))")
    }

    @Test("is empty for what has no sound to tell: a letter, figures, other scripts")
    func silent() {
        #expect(SoundKey.keys(of: "A") == [])
        #expect(SoundKey.keys(of: "1234") == [])
        #expect(SoundKey.key(of: ["李", ""]) == "")
    }

    private func keys(_ name: String) -> Set<Substring> {
        Set(SoundKey.key(of: [name]).split(separator: "|"))
    }
}
