import Store

extension Migration {
    /// The tables that only the national return fills.
    static let returned = stretches + adoptions + yearly

    private static let stretches: SQL =
        """
        CREATE TABLE unaccompanied_status_history (
            id              TEXT NOT NULL REFERENCES identity (id),
            child_id        TEXT NOT NULL REFERENCES identity (id),
            ends_on         TEXT,
            collection_year BIGINT,
            made_by         BIGINT NOT NULL REFERENCES deed (number),
            ended_by        BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by)
        );
        CREATE UNIQUE INDEX unaccompanied_status_now ON unaccompanied_status_history (id) WHERE ended_by IS NULL;
        CREATE UNIQUE INDEX unaccompanied_status_now_by_child ON unaccompanied_status_history (child_id)
            WHERE ended_by IS NULL;
        CREATE INDEX unaccompanied_status_by_child ON unaccompanied_status_history (child_id);
        CREATE VIEW unaccompanied_status AS
            SELECT id, child_id, ends_on, collection_year, made_by
            FROM unaccompanied_status_history WHERE ended_by IS NULL;

        CREATE TABLE missing_episode_history (
            id              TEXT NOT NULL REFERENCES identity (id),
            child_id        TEXT NOT NULL REFERENCES identity (id),
            kind            TEXT NOT NULL,
            began_on        TEXT NOT NULL,
            ended_on        TEXT,
            collection_year BIGINT,
            made_by         BIGINT NOT NULL REFERENCES deed (number),
            ended_by        BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by),
            CHECK (kind <> ''),
            CHECK (ended_on >= began_on)
        );
        CREATE UNIQUE INDEX missing_episode_now ON missing_episode_history (id) WHERE ended_by IS NULL;
        CREATE UNIQUE INDEX missing_episode_now_by_child ON missing_episode_history (child_id, began_on)
            WHERE ended_by IS NULL;
        CREATE INDEX missing_episode_by_child ON missing_episode_history (child_id, began_on);
        CREATE VIEW missing_episode AS
            SELECT id, child_id, kind, began_on, ended_on, collection_year, made_by
            FROM missing_episode_history WHERE ended_by IS NULL;

        CREATE TABLE social_worker_episode_history (
            id              TEXT NOT NULL REFERENCES identity (id),
            child_id        TEXT NOT NULL REFERENCES identity (id),
            worker          TEXT NOT NULL,
            began_on        TEXT NOT NULL,
            ended_on        TEXT,
            reason          TEXT,
            collection_year BIGINT,
            made_by         BIGINT NOT NULL REFERENCES deed (number),
            ended_by        BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by),
            CHECK (worker <> '')
        );
        CREATE UNIQUE INDEX social_worker_episode_now ON social_worker_episode_history (id) WHERE ended_by IS NULL;
        CREATE UNIQUE INDEX social_worker_episode_now_by_child ON social_worker_episode_history (child_id, began_on)
            WHERE ended_by IS NULL;
        CREATE INDEX social_worker_episode_now_in_full
            ON social_worker_episode_history (child_id, began_on, ended_on, worker, ended_by) WHERE ended_by IS NULL;
        CREATE INDEX social_worker_episode_by_child ON social_worker_episode_history (child_id, began_on);
        CREATE VIEW social_worker_episode AS
            SELECT id, child_id, worker, began_on, ended_on, reason, collection_year, made_by
            FROM social_worker_episode_history WHERE ended_by IS NULL;

        CREATE TABLE deprivation_of_liberty_history (
            id              TEXT NOT NULL REFERENCES identity (id),
            child_id        TEXT NOT NULL REFERENCES identity (id),
            began_on        TEXT NOT NULL,
            ended_on        TEXT,
            collection_year BIGINT,
            made_by         BIGINT NOT NULL REFERENCES deed (number),
            ended_by        BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by)
        );
        CREATE UNIQUE INDEX deprivation_of_liberty_now ON deprivation_of_liberty_history (id) WHERE ended_by IS NULL;
        CREATE UNIQUE INDEX deprivation_of_liberty_now_by_child ON deprivation_of_liberty_history (child_id, began_on)
            WHERE ended_by IS NULL;
        CREATE INDEX deprivation_of_liberty_by_child ON deprivation_of_liberty_history (child_id, began_on);
        CREATE VIEW deprivation_of_liberty AS
            SELECT id, child_id, began_on, ended_on, collection_year, made_by
            FROM deprivation_of_liberty_history WHERE ended_by IS NULL;

        """

    private static let adoptions: SQL =
        """
        CREATE TABLE adoption_decision_history (
            id              TEXT NOT NULL REFERENCES identity (id),
            child_id        TEXT NOT NULL REFERENCES identity (id),
            decided_on      TEXT NOT NULL,
            ceased_on       TEXT,
            reason_ceased   TEXT,
            collection_year BIGINT,
            made_by         BIGINT NOT NULL REFERENCES deed (number),
            ended_by        BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by)
        );
        CREATE UNIQUE INDEX adoption_decision_now ON adoption_decision_history (id) WHERE ended_by IS NULL;
        CREATE UNIQUE INDEX adoption_decision_now_by_child ON adoption_decision_history (child_id, decided_on)
            WHERE ended_by IS NULL;
        CREATE INDEX adoption_decision_by_child ON adoption_decision_history (child_id, decided_on);
        CREATE VIEW adoption_decision AS
            SELECT id, child_id, decided_on, ceased_on, reason_ceased, collection_year, made_by
            FROM adoption_decision_history WHERE ended_by IS NULL;

        CREATE TABLE adoption_history (
            id              TEXT NOT NULL REFERENCES identity (id),
            child_id        TEXT NOT NULL REFERENCES identity (id),
            decided_on      TEXT,
            matched_on      TEXT,
            foster_carers   TEXT,
            adopters        TEXT,
            adopters_sex    TEXT,
            adopters_status TEXT,
            collection_year BIGINT,
            made_by         BIGINT NOT NULL REFERENCES deed (number),
            ended_by        BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by)
        );
        CREATE UNIQUE INDEX adoption_now ON adoption_history (id) WHERE ended_by IS NULL;
        CREATE UNIQUE INDEX adoption_now_by_child ON adoption_history (child_id) WHERE ended_by IS NULL;
        CREATE INDEX adoption_by_child ON adoption_history (child_id);
        CREATE VIEW adoption AS
            SELECT id, child_id, decided_on, matched_on, foster_carers, adopters, adopters_sex, adopters_status,
                collection_year, made_by
            FROM adoption_history WHERE ended_by IS NULL;

        CREATE TABLE previous_permanence_history (
            id              TEXT NOT NULL REFERENCES identity (id),
            child_id        TEXT NOT NULL REFERENCES identity (id),
            kind            TEXT NOT NULL,
            authority       TEXT,
            ended           TEXT,
            collection_year BIGINT,
            made_by         BIGINT NOT NULL REFERENCES deed (number),
            ended_by        BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by),
            CHECK (kind <> '')
        );
        CREATE UNIQUE INDEX previous_permanence_now ON previous_permanence_history (id) WHERE ended_by IS NULL;
        CREATE UNIQUE INDEX previous_permanence_now_by_child ON previous_permanence_history (child_id)
            WHERE ended_by IS NULL;
        CREATE INDEX previous_permanence_by_child ON previous_permanence_history (child_id);
        CREATE VIEW previous_permanence AS
            SELECT id, child_id, kind, authority, ended, collection_year, made_by
            FROM previous_permanence_history WHERE ended_by IS NULL;

        """

    private static let yearly: SQL =
        """
        CREATE TABLE health_year_history (
            id                    TEXT NOT NULL REFERENCES identity (id),
            child_id              TEXT NOT NULL REFERENCES identity (id),
            sdq_score             BIGINT,
            sdq_reason            TEXT,
            convicted             BIGINT,
            health_check          BIGINT,
            immunisations         BIGINT,
            teeth_check           BIGINT,
            health_assessment     BIGINT,
            substance_misuse      BIGINT,
            intervention_received BIGINT,
            intervention_offered  BIGINT,
            collection_year       BIGINT NOT NULL,
            made_by               BIGINT NOT NULL REFERENCES deed (number),
            ended_by              BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by)
        );
        CREATE UNIQUE INDEX health_year_now ON health_year_history (id) WHERE ended_by IS NULL;
        CREATE UNIQUE INDEX health_year_now_by_child ON health_year_history (child_id, collection_year)
            WHERE ended_by IS NULL;
        CREATE INDEX health_year_by_child ON health_year_history (child_id, collection_year);
        CREATE VIEW health_year AS
            SELECT id, child_id, sdq_score, sdq_reason, convicted, health_check, immunisations, teeth_check,
                health_assessment, substance_misuse, intervention_received, intervention_offered, collection_year, made_by
            FROM health_year_history WHERE ended_by IS NULL;

        CREATE TABLE care_leaver_year_history (
            id              TEXT NOT NULL REFERENCES identity (id),
            child_id        TEXT NOT NULL REFERENCES identity (id),
            in_touch        TEXT,
            activity        TEXT,
            accommodation   TEXT,
            collection_year BIGINT NOT NULL,
            made_by         BIGINT NOT NULL REFERENCES deed (number),
            ended_by        BIGINT REFERENCES deed (number),
            PRIMARY KEY (id, made_by)
        );
        CREATE UNIQUE INDEX care_leaver_year_now ON care_leaver_year_history (id) WHERE ended_by IS NULL;
        CREATE UNIQUE INDEX care_leaver_year_now_by_child ON care_leaver_year_history (child_id, collection_year)
            WHERE ended_by IS NULL;
        CREATE INDEX care_leaver_year_by_child ON care_leaver_year_history (child_id, collection_year);
        CREATE VIEW care_leaver_year AS
            SELECT id, child_id, in_touch, activity, accommodation, collection_year, made_by
            FROM care_leaver_year_history WHERE ended_by IS NULL;
        """
}
