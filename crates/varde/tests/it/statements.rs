//! Every statement is understood by both engines, and the jobs and the change log keep their promises on both.

use kernel::{changes, jobs, tenants};
use testkit::{Town, engines};

#[tokio::test(flavor = "multi_thread")]
async fn both_engines_understand_every_statement() {
    for engine in engines() {
        let name = engine.name();
        let keystore = engine.keystore().await;
        let keys = kernel::Db::open(&keystore.place(), &trust::vault::KEYS).await.unwrap();
        let town = Town::empty(engine).await;
        let refused = town
            .db()
            .read(|tx| {
                let sealed = [trust::vault::DATA_STATEMENTS, &[trust::audit::STATEMENTS]];
                let rooms = [
                    accompaniment::store::STATEMENTS,
                    directory::store::STATEMENTS,
                    gatherings::store::STATEMENTS,
                    gatherings::store::course::STATEMENTS,
                    gatherings::store::fair::STATEMENTS,
                    mail::store::STATEMENTS,
                    trust::store::STATEMENTS,
                ];
                let rooms = rooms.into_iter().chain(sealed);
                let all = rooms.flatten().copied().flatten();
                Ok(all.filter_map(|sql| tx.prepare(sql).err().map(|e| format!("{sql}: {e}"))).collect::<Vec<_>>())
            })
            .await
            .unwrap();
        assert_eq!(refused, Vec::<String>::new(), "{name}");
        let refused = keys
            .read(|tx| {
                let all = trust::vault::KEY_STATEMENTS.iter().copied().flatten();
                Ok(all.filter_map(|sql| tx.prepare(sql).err().map(|e| format!("{sql}: {e}"))).collect::<Vec<_>>())
            })
            .await
            .unwrap();
        assert_eq!(refused, Vec::<String>::new(), "{name}: the keystore");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_is_done_once_and_tried_again_when_it_fails() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let db = town.db();
        db.write(|tx| {
            tenants::ensure(tx, "t", "T")?;
            jobs::enqueue(tx, "t", "wave", "once", "{}", 10)?;
            jobs::enqueue(tx, "t", "wave", "once", "{}", 10)
        })
        .await
        .unwrap();
        assert!(db.write(|tx| jobs::take(tx, 9)).await.unwrap().is_none(), "not due yet");
        let job = db.write(|tx| jobs::take(tx, 10)).await.unwrap().unwrap();
        assert!(db.write(|tx| jobs::take(tx, 10)).await.unwrap().is_none(), "taken by somebody");
        let failed = job.clone();
        db.write(move |tx| jobs::fail(tx, &failed, "no wind", 10)).await.unwrap();
        let again = db.write(|tx| jobs::take(tx, 10 + 60_000)).await.unwrap().unwrap();
        assert_eq!((again.id, again.attempts), (job.id, 1));
        db.write(move |tx| jobs::finish(tx, again.id)).await.unwrap();
        assert_eq!(db.read(jobs::waiting).await.unwrap(), (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_leaves_nothing_behind_and_writers_do_not_lose_one_another() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let db = town.db();
        db.write(|tx| tenants::ensure(tx, "t", "T")).await.unwrap();
        let refused = db
            .write(|tx| {
                changes::record(tx, "t", "thing", "half", 1)?;
                changes::record(tx, "nobody", "thing", "other half", 1)
            })
            .await;
        assert!(refused.is_err_and(|e| e.is_constraint()), "a tenant that is not there");
        let writers = (0..40).map(|n| {
            let db = db.clone();
            tokio::spawn(async move {
                db.write(move |tx| changes::record(tx, "t", "thing", &n.to_string(), 1)).await.unwrap();
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        let all = db.read(|tx| changes::since(tx, 0, 100)).await.unwrap();
        assert_eq!(all.len(), 40);
        assert!(all.is_sorted_by_key(|change| change.seq));
        assert!(!all.iter().any(|change| change.object == "half"));
    }
}
