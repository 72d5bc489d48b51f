// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/outcomejson.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string_view>

#include <string.h>

namespace engine {

using nlohmann::ordered_json;

namespace {

double milliseconds(double seconds)
{
    return std::round(seconds * 1e6) / 1e3;
}

std::string utf8Text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).toStdString(); // invalid UTF-8 becomes U+FFFD
}

std::string signalName(int number)
{
    const char *name = ::sigabbrev_np(number);
    return name ? std::string("SIG") + name : "signal " + std::to_string(number);
}

} // namespace

QString endName(const SandboxOutcome &outcome)
{
    if (outcome.limit)
        return toName(*outcome.limit);
    return outcome.end == SandboxOutcome::End::Signalled ? QStringLiteral("signalled") : QStringLiteral("exited");
}

ordered_json outcomeToJson(const SandboxOutcome &outcome)
{
    const bool exited = !outcome.limit && outcome.end == SandboxOutcome::End::Exited;
    const bool signalled = !outcome.limit && outcome.end == SandboxOutcome::End::Signalled;
    ordered_json out;
    out["type"] = "outcome";
    out["reason"] = outcome.limit ? "limit" : signalled ? "signal" : "exit";
    out["exitCode"] = exited ? ordered_json(outcome.exitCode) : ordered_json();
    out["signal"] = signalled ? ordered_json(outcome.exitCode) : ordered_json();
    out["signalName"] = signalled ? ordered_json(signalName(outcome.exitCode)) : ordered_json();
    out["limit"] = outcome.limit ? ordered_json(toName(*outcome.limit).toStdString()) : ordered_json();
    out["stdout"] = utf8Text(outcome.output);
    out["stdoutBytes"] = outcome.outputBytes;
    out["stdoutTruncated"] = outcome.outputBytes > outcome.output.size();
    out["stderr"] = utf8Text(outcome.errorOutput);
    out["stderrBytes"] = outcome.errorBytes;
    out["stderrTruncated"] = outcome.errorBytes > outcome.errorOutput.size();
    out["wallMs"] = milliseconds(outcome.wallSeconds);
    out["cpuMs"] = milliseconds(outcome.cpuSeconds);
    out["cpuSource"] = outcome.cpuSampled ? "sampled" : "kernel";
    out["peakMemoryBytes"] = outcome.peakBytes;
    out["peakMemorySource"] = outcome.peakSampled ? "sampled" : "kernel";
    out["peakTasks"] = outcome.peakTasks;
    out["leftRunning"] = outcome.leftRunning;
    out["filesWritten"] = outcome.fileCount;
    out["bytesWritten"] = outcome.fileBytes;
    ordered_json files = ordered_json::array();
    for (const WrittenFile &file : outcome.files.mid(0, 100))
        files.push_back({{"path", file.path.toStdString()}, {"bytes", file.bytes}});
    out["files"] = std::move(files);
    out["isolation"] = outcome.isolation.toStdString();
    return out;
}

QByteArray outcomeText(const SandboxOutcome &outcome)
{
    return QByteArray::fromStdString(outcomeToJson(outcome).dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

} // namespace engine
