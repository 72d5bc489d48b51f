// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// BoxRun: handling of the launcher's records.

#include "engine/sandbox/boxrun.h"

#include "engine/sandbox/box/wire.h"

#include <cstring>

namespace engine {

namespace {

std::optional<SandboxLimit> namedLimit(box::Limit limit)
{
    switch (limit) {
    case box::Limit::None: return {};
    case box::Limit::Wall: return SandboxLimit::Wall;
    case box::Limit::Cpu: return SandboxLimit::Cpu;
    case box::Limit::Memory: return SandboxLimit::Memory;
    case box::Limit::Processes: return SandboxLimit::Processes;
    case box::Limit::FileSize: return SandboxLimit::FileSize;
    case box::Limit::Disk: return SandboxLimit::Disk;
    case box::Limit::Files: return SandboxLimit::Files;
    }
    return {};
}

} // namespace

void BoxRun::takeRecords()
{
    qsizetype at = 0;
    box::Head head{};
    while (m_told.size() - at >= qsizetype(sizeof head)) {
        std::memcpy(&head, m_told.constData() + at, sizeof head);
        if (qsizetype(head.size) > m_told.size() - at - qsizetype(sizeof head))
            break;
        takeRecord(quint32(head.tag), m_told.mid(at + qsizetype(sizeof head), qsizetype(head.size)));
        at += qsizetype(sizeof head + head.size);
    }
    m_told.remove(0, at);
}

void BoxRun::takeRecord(quint32 tag, const QByteArray &bytes)
{
    switch (box::Tag(tag)) {
    case box::Tag::Started: return started();
    case box::Tag::Outcome: return takeOutcome(bytes);
    case box::Tag::Written: {
        quint64 size = 0;
        if (bytes.size() > qsizetype(sizeof size)) {
            std::memcpy(&size, bytes.constData(), sizeof size);
            m_outcome.files << WrittenFile{QString::fromUtf8(bytes.mid(sizeof size)), qint64(size), {}};
        }
        return;
    }
    case box::Tag::Content:
        if (const qsizetype end = bytes.indexOf('\0'); end > 0)
            m_outcome.files << WrittenFile{QString::fromUtf8(bytes.left(end)), bytes.size() - end - 1, bytes.mid(end + 1)};
        return;
    case box::Tag::Failure:
        m_error = Error{ErrorKind::Sandbox, QString::fromUtf8(bytes), {}};
        return;
    default: return;
    }
}

void BoxRun::takeOutcome(const QByteArray &bytes)
{
    box::Outcome told{};
    if (bytes.size() != sizeof told)
        return;
    std::memcpy(&told, bytes.constData(), sizeof told);
    m_reported = true;
    m_outcome.end = told.end == box::End::Signalled ? SandboxOutcome::End::Signalled
        : told.end == box::End::Limit               ? SandboxOutcome::End::LimitReached
                                                    : SandboxOutcome::End::Exited;
    m_outcome.exitCode = told.code;
    m_outcome.limit = namedLimit(told.limit);
    if (m_outcome.limit == SandboxLimit::Wall)
        m_outcome.end = SandboxOutcome::End::TimedOut;
    m_outcome.wallSeconds = double(told.wallUs) / 1e6;
    m_outcome.wallMs = (told.wallUs + 500) / 1000;
    m_outcome.cpuSeconds = double(told.userUs + told.systemUs) / 1e6;
    m_outcome.cpuSampled = told.sampled & box::sampledCpu;
    m_outcome.peakBytes = told.peakBytes;
    m_outcome.peakSampled = told.sampled & box::sampledMemory;
    m_outcome.peakTasks = told.peakTasks;
    m_outcome.leftRunning = told.leftRunning;
    m_outcome.fileCount = told.fileCount;
    m_outcome.fileBytes = told.fileBytes;
}

} // namespace engine
