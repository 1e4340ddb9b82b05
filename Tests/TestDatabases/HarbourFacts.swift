import Store
import Vocabulary

/// A fact about somebody, with a column of every type that can be stored.
package struct Sailor: Fact {
    package enum Rank: String, Stored, CaseIterable {
        case mate = "M1"
        case captain = "C1"
    }

    package static let table = "sailor"
    package static let columns: Columns = [
        "id", "name", "nickname", "born_on", "rank", "is_ashore", "voyages", "mark", "seen_at", "friend_id",
    ]
    package static let subjectColumn: String? = "id"

    package var id: ID<Sailor>
    package var name: String
    package var nickname: String?
    package var bornOn: CivilDate?
    package var rank: Rank
    package var isAshore: Bool
    package var voyages: Int
    package var mark: [UInt8]?
    package var seenAt: Instant?
    package var friend: ID<Sailor>?

    package init(_ id: String, name: String = "Sailor") {
        self.id = ID(id)
        self.name = name
        rank = .mate
        isAshore = true
        voyages = 0
    }

    package init(row: Row) throws {
        id = try row["id"]
        name = try row["name"]
        nickname = try row["nickname"]
        bornOn = try row["born_on"]
        rank = try row["rank"]
        isAshore = try row["is_ashore"]
        voyages = try row["voyages"]
        mark = try row["mark"]
        seenAt = try row["seen_at"]
        friend = try row["friend_id"]
    }

    package var values: Values {
        [id, name, nickname, bornOn, rank, isAshore, voyages, mark, seenAt, friend]
    }

    package var subject: Subject? { Subject(id) }

    package static let everybody: Query<Sailor> = "SELECT \(columns) FROM sailor ORDER BY id"

    package static func withID(_ id: String) -> Query<Sailor> {
        "SELECT \(columns) FROM sailor WHERE id = \(id)"
    }

    package func with(_ change: (inout Sailor) -> Void) -> Sailor {
        var sailor = self
        change(&sailor)
        return sailor
    }
}

/// A fact about nobody, whose number is taken once among the present.
package struct Berth: Fact {
    package static let table = "berth"
    package static let columns: Columns = ["id", "number", "held_by"]
    package static let subjectColumn: String? = nil

    package var id: ID<Berth>
    package var number: Int
    package var heldBy: ID<Sailor>?

    package init(_ id: String, number: Int, heldBy: ID<Sailor>? = nil) {
        self.id = ID(id)
        self.number = number
        self.heldBy = heldBy
    }

    package init(row: Row) throws {
        id = try row["id"]
        number = try row["number"]
        heldBy = try row["held_by"]
    }

    package var values: Values { [id, number, heldBy] }
    package var subject: Subject? { nil }

    package static let each: Query<Berth> = "SELECT \(columns) FROM berth ORDER BY number, id"

    package static func withID(_ id: String) -> Query<Berth> {
        "SELECT \(columns) FROM berth WHERE id = \(id)"
    }
}

/// A fact that is worked out from others, and so is left alone when a deed is undone.
package struct Tally: Fact {
    package static let table = "tally"
    package static let columns: Columns = ["id", "sailor_id", "total"]
    package static let subjectColumn: String? = "sailor_id"
    package static let isDerived = true

    package let id: ID<Tally>
    package let sailor: ID<Sailor>
    package let total: Int

    package init(_ id: String, of sailor: ID<Sailor>, total: Int) {
        self.id = ID(id)
        self.sailor = sailor
        self.total = total
    }

    package init(row: Row) throws {
        id = try row["id"]
        sailor = try row["sailor_id"]
        total = try row["total"]
    }

    package var values: Values { [id, sailor, total] }
    package var subject: Subject? { Subject(sailor) }

    package static let each: Query<Tally> = "SELECT \(columns) FROM tally ORDER BY id"
}

extension Schema {
    /// A harbour: tables of facts, a table beside them without versions, and one that is kept without deeds.
    package static let harbour = Schema(
        migrations: [
            Migration(
                "2026-11-21 harbour",
                """
                CREATE TABLE sailor_history (
                    id        TEXT NOT NULL REFERENCES identity (id),
                    name      TEXT NOT NULL,
                    nickname  TEXT,
                    born_on   TEXT,
                    rank      TEXT NOT NULL CHECK (rank IN ('M1', 'C1')),
                    is_ashore BOOLEAN NOT NULL,
                    voyages   BIGINT NOT NULL CHECK (voyages >= 0),
                    mark      BYTEA,
                    seen_at   TEXT,
                    friend_id TEXT REFERENCES identity (id),
                    made_by   BIGINT NOT NULL REFERENCES deed (number),
                    ended_by  BIGINT REFERENCES deed (number),
                    PRIMARY KEY (id, made_by)
                );
                CREATE UNIQUE INDEX sailor_now ON sailor_history (id) WHERE ended_by IS NULL;
                CREATE VIEW sailor AS
                    SELECT id, name, nickname, born_on, rank, is_ashore, voyages, mark, seen_at, friend_id, made_by
                    FROM sailor_history WHERE ended_by IS NULL;
                CREATE TABLE berth_history (
                    id       TEXT NOT NULL REFERENCES identity (id),
                    number   BIGINT NOT NULL,
                    held_by  TEXT REFERENCES identity (id),
                    made_by  BIGINT NOT NULL REFERENCES deed (number),
                    ended_by BIGINT REFERENCES deed (number),
                    PRIMARY KEY (id, made_by)
                );
                CREATE UNIQUE INDEX berth_now ON berth_history (id) WHERE ended_by IS NULL;
                CREATE UNIQUE INDEX berth_number_now ON berth_history (number) WHERE ended_by IS NULL;
                CREATE VIEW berth AS
                    SELECT id, number, held_by, made_by FROM berth_history WHERE ended_by IS NULL;
                CREATE TABLE tally_history (
                    id        TEXT NOT NULL REFERENCES identity (id),
                    sailor_id TEXT NOT NULL REFERENCES identity (id),
                    total     BIGINT NOT NULL,
                    made_by   BIGINT NOT NULL REFERENCES deed (number),
                    ended_by  BIGINT REFERENCES deed (number),
                    PRIMARY KEY (id, made_by)
                );
                CREATE VIEW tally AS
                    SELECT id, sailor_id, total, made_by FROM tally_history WHERE ended_by IS NULL;
                CREATE TABLE visitor (
                    name      TEXT NOT NULL,
                    sailor_id TEXT NOT NULL,
                    PRIMARY KEY (name, sailor_id)
                );
                """
            ),
            Migration(
                "2026-11-21 notes",
                in: .kept,
                "CREATE TABLE note (id TEXT PRIMARY KEY, words TEXT NOT NULL)"
            ),
        ],
        facts: [Sailor.factTable, Berth.factTable, Tally.factTable]
    )
}

extension Deed {
    /// Some deed or other.
    package static let sample = Deed(
        account: "account-1",
        signature: "Ada Example",
        role: "tester",
        purpose: "trial",
        about: nil
    )
}
