// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/host/systemkeychain.h"

#include "engine/base/handover.h"

#include <QObject>
#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>

namespace app {

using engine::ErrorKind;
using engine::Result;

namespace {

const QString service = QStringLiteral("valda");
constexpr std::chrono::seconds patience(60); ///< a person may have to unlock the keychain first

engine::Error errorOf(const QKeychain::Job &job)
{
    const bool missing = job.error() == QKeychain::EntryNotFound;
    return {missing ? ErrorKind::Missing : ErrorKind::Store, QStringLiteral("keychain: %1").arg(job.errorString()), {}};
}

/// Fulfils a promise once: by the end of the job or by a timeout.
template <typename T>
struct Ending {
    QPromise<Result<T>> promise;
    bool over = false;

    void give(Result<T> result)
    {
        if (std::exchange(over, true))
            return;
        promise.addResult(std::move(result));
        promise.finish();
    }
};

/// Starts a job on the thread of `home`; `result` converts the outcome of a successful job.
template <typename T, typename Job>
QFuture<Result<T>> run(QObject *home, QString host, std::function<void(Job *)> prepare, std::function<Result<T>(Job *)> result)
{
    auto ending = std::make_shared<Ending<T>>();
    ending->promise.start();
    const QFuture<Result<T>> future = ending->promise.future();
    QMetaObject::invokeMethod(home, engine::HandOver([=] {
        auto job = new Job(service, home);
        job->setAutoDelete(true);
        job->setInsecureFallback(false); // never store in a plain file
        job->setKey(host);
        if (prepare)
            prepare(job);
        QObject::connect(job, &QKeychain::Job::finished, home, [=](QKeychain::Job *done) {
            ending->give(done->error() == QKeychain::NoError ? result(job) : Result<T>(engine::fail(errorOf(*done))));
        });
        QTimer::singleShot(patience, home, [ending] {
            ending->give(engine::fail(ErrorKind::Store, QStringLiteral("the keychain does not answer")));
        });
        job->start();
    }), Qt::QueuedConnection);
    return future;
}

} // namespace

SystemKeychain::SystemKeychain()
{
    m_thread.setObjectName(QStringLiteral("keychain"));
}

SystemKeychain::~SystemKeychain()
{
    m_thread.quit();
    m_thread.wait();
}

QObject *SystemKeychain::home()
{
    const std::lock_guard lock(m_mutex);
    if (m_home)
        return m_home;
    m_home = new QObject;
    m_home->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_home, &QObject::deleteLater);
    m_thread.start();
    return m_home;
}

QFuture<Result<QByteArray>> SystemKeychain::read(QString host)
{
    return run<QByteArray, QKeychain::ReadPasswordJob>(home(), host, {},
        [](QKeychain::ReadPasswordJob *job) { return Result<QByteArray>(job->textData().toUtf8()); });
}

QFuture<Result<>> SystemKeychain::write(QString host, QByteArray key)
{
    return run<void, QKeychain::WritePasswordJob>(home(), host,
        [key](QKeychain::WritePasswordJob *job) { job->setTextData(QString::fromUtf8(key)); },
        [](QKeychain::WritePasswordJob *) { return Result<>(); });
}

QFuture<Result<>> SystemKeychain::remove(QString host)
{
    return run<void, QKeychain::DeletePasswordJob>(home(), host, {}, [](QKeychain::DeletePasswordJob *) { return Result<>(); });
}

} // namespace app
