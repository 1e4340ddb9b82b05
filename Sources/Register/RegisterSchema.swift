import Store

extension FactTable {
    /// The facts of the register.
    package static let register = [
        Child.factTable, ChildName.factTable, Episode.factTable, UnaccompaniedStatus.factTable,
        MissingEpisode.factTable, SocialWorkerEpisode.factTable, AdoptionDecision.factTable, Adoption.factTable,
        PreviousPermanence.factTable, HealthYear.factTable, CareLeaverYear.factTable, DeprivationOfLiberty.factTable,
        CareSpan.factTable,
    ]
}

extension Migration {
    /// The tables of the register, in the order in which they came.
    package static let register = [
        Migration("2026-11-21 register", children + episodes + returned),
        Migration("2026-11-22 care spans", careSpans),
        // Those who live with adopters are few among all episodes, and looked for on every visit to the team's page.
        Migration(
            "2026-11-22 placed for adoption",
            """
            CREATE INDEX episode_now_with_adopters ON episode_history (child_id, began_on, ceased_on)
                WHERE ended_by IS NULL AND place IN ('A3', 'A4', 'A5', 'A6');
            """
        ),
    ]

    private static let children: SQL =
        """
        CREATE TABLE child_history (
            id                   TEXT NOT NULL REFERENCES identity (id),
            code                 TEXT NOT NULL,
            born_on              TEXT NOT NULL,
            sex                  TEXT NOT NULL,
            ethnicity            TEXT,
            upn                  TEXT,
            mother               BIGINT,
            mother_child_born_on TEXT,
            collection_year      BIGINT,
            made_by              BIGINT NOT NULL REFERENCES deed (number),
            ended_by             BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by),
            CHECK (code <> ''),
            CHECK (sex <> '')
        );
        CREATE UNIQUE INDEX child_now ON child_history (id) WHERE ended_by IS NULL;
        CREATE UNIQUE INDEX child_now_by_code ON child_history (code) WHERE ended_by IS NULL;
        -- Holds all that figures read of a child, so that they need not go from row to row.
        CREATE INDEX child_now_in_full ON child_history (id, code, born_on, sex, ethnicity, made_by, ended_by)
            WHERE ended_by IS NULL;
        CREATE INDEX child_now_by_birth ON child_history (born_on) WHERE ended_by IS NULL;
        CREATE VIEW child AS
            SELECT id, code, born_on, sex, ethnicity, upn, mother, mother_child_born_on, collection_year, made_by
            FROM child_history WHERE ended_by IS NULL;

        CREATE TABLE child_name_history (
            id         TEXT NOT NULL REFERENCES identity (id),
            child_id   TEXT NOT NULL REFERENCES identity (id),
            given      TEXT NOT NULL,
            family     TEXT NOT NULL,
            known_as   TEXT,
            pronouns   TEXT,
            search_key TEXT NOT NULL,
            sound_key  TEXT NOT NULL,
            made_by    BIGINT NOT NULL REFERENCES deed (number),
            ended_by   BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by),
            CHECK (given <> '' OR family <> '')
        );
        CREATE UNIQUE INDEX child_name_now ON child_name_history (id) WHERE ended_by IS NULL;
        CREATE UNIQUE INDEX child_name_now_by_child ON child_name_history (child_id) WHERE ended_by IS NULL;
        CREATE INDEX child_name_by_child ON child_name_history (child_id);
        CREATE VIEW child_name AS
            SELECT id, child_id, given, family, known_as, pronouns, search_key, sound_key, made_by
            FROM child_name_history WHERE ended_by IS NULL;

        """

    private static let episodes: SQL =
        """
        CREATE TABLE episode_history (
            id                  TEXT NOT NULL REFERENCES identity (id),
            child_id            TEXT NOT NULL REFERENCES identity (id),
            began_on            TEXT NOT NULL,
            reason_begun        TEXT NOT NULL,
            legal_status        TEXT NOT NULL,
            need                TEXT NOT NULL,
            place               TEXT NOT NULL,
            provider            TEXT,
            ceased_on           TEXT,
            reason_ceased       TEXT,
            reason_place_change TEXT,
            home_postcode       TEXT,
            placement_postcode  TEXT,
            urn                 TEXT,
            collection_year     BIGINT,
            made_by             BIGINT NOT NULL REFERENCES deed (number),
            ended_by            BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by),
            CHECK (reason_begun <> '' AND legal_status <> '' AND need <> '' AND place <> ''),
            CHECK (ceased_on > began_on)
        );
        CREATE UNIQUE INDEX episode_now ON episode_history (id) WHERE ended_by IS NULL;
        CREATE UNIQUE INDEX episode_now_by_child ON episode_history (child_id, began_on) WHERE ended_by IS NULL;
        CREATE INDEX episode_now_in_care ON episode_history (child_id, began_on, ceased_on, reason_ceased)
            WHERE ended_by IS NULL;
        CREATE INDEX episode_now_in_full ON episode_history (child_id, began_on, ceased_on, reason_ceased, reason_begun,
            legal_status, need, place, provider, collection_year, made_by, ended_by) WHERE ended_by IS NULL;
        CREATE INDEX episode_by_child ON episode_history (child_id, began_on);
        CREATE VIEW episode AS
            SELECT id, child_id, began_on, reason_begun, legal_status, need, place, provider, ceased_on, reason_ceased,
                reason_place_change, home_postcode, placement_postcode, urn, collection_year, made_by
            FROM episode_history WHERE ended_by IS NULL;

        """

    /// When each child was in care, and the orders in which long lists of children are read and searched.
    private static let careSpans: SQL =
        """
        CREATE TABLE care_span_history (
            id                 TEXT NOT NULL REFERENCES identity (id),
            child_id           TEXT NOT NULL REFERENCES identity (id),
            began_on           TEXT NOT NULL,
            until_on           TEXT NOT NULL,
            is_beginning_known BOOLEAN NOT NULL,
            made_by            BIGINT NOT NULL REFERENCES deed (number),
            ended_by           BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by),
            CHECK (began_on LIKE '____-__-__' AND until_on LIKE '____-__-__')
        );
        CREATE INDEX care_span_by_child ON care_span_history (child_id, began_on, until_on, made_by, ended_by);
        CREATE INDEX care_span_now ON care_span_history (until_on, began_on, child_id, ended_by)
            WHERE ended_by IS NULL;
        CREATE VIEW care_span AS
            SELECT id, child_id, began_on, until_on, is_beginning_known, made_by
            FROM care_span_history WHERE ended_by IS NULL;
        DROP INDEX episode_now_in_care;
        DROP INDEX child_now_by_birth;
        CREATE INDEX child_now_by_birth ON child_history (born_on, id, ended_by) WHERE ended_by IS NULL;
        CREATE INDEX child_name_now_in_order ON child_name_history
            (LOWER(family || ', ' || COALESCE(known_as, given)), child_id) WHERE ended_by IS NULL;
        CREATE INDEX child_name_now_to_search ON child_name_history (search_key, child_id, sound_key, ended_by)
            WHERE ended_by IS NULL;
        CREATE INDEX child_now_to_search ON child_history (LOWER(code), id, ended_by) WHERE ended_by IS NULL;

        """
}
