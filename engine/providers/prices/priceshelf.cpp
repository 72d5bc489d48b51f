// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/prices/priceshelf.h"

#include "engine/base/log.h"
#include "engine/base/regularfile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <tuple>

namespace engine {

namespace {

bool isSame(const PriceRow &row, const QString &vendor, const QString &model)
{
    return row.vendor.compare(vendor, Qt::CaseInsensitive) == 0 && row.model.compare(model, Qt::CaseInsensitive) == 0;
}

bool isSound(const Price &price)
{
    return price.input >= 0 && price.cached >= 0 && price.output >= 0 && price.cacheWrite.value_or(0) >= 0
        && price.reasoning.value_or(0) >= 0 && price.perCall >= 0;
}

} // namespace

PriceShelf::PriceShelf(PriceBook builtIn, QString folder)
    : m_builtIn(std::move(builtIn))
    , m_folder(std::move(folder))
{
    load();
    lay();
}

QString PriceShelf::path() const
{
    return QDir(m_folder).filePath(QStringLiteral("prices.json"));
}

void PriceShelf::load()
{
    if (m_folder.isEmpty() || !QFile::exists(path()))
        return;
    constexpr qint64 mostBytes = 64 << 20;
    const Result<QByteArray> read = readRegularFile(path(), mostBytes);
    if (!read) {
        m_trouble = Error{ErrorKind::Store, read.error().detail, {}};
        return;
    }
    const QByteArray &bytes = *read;
    const Result<QList<PriceRow>> rows = priceRowsFromJson(bytes, PriceOrigin::User);
    if (!rows) {
        m_trouble = Error{ErrorKind::Damaged, QStringLiteral("%1: %2").arg(path(), rows.error().detail), {}};
        qCWarning(logProvider).noquote() << m_trouble->detail;
        return;
    }
    // Fetched rows name their source.
    for (PriceRow row : *rows) {
        const bool fetched = row.price.source.startsWith(QStringLiteral("live: "));
        row.origin = fetched ? PriceOrigin::Live : PriceOrigin::User;
        (fetched ? m_live : m_own) << row;
    }
}

void PriceShelf::lay()
{
    m_book = std::make_shared<const PriceBook>(m_builtIn.with(m_live).with(m_own));
}

std::shared_ptr<const PriceBook> PriceShelf::book() const
{
    const std::lock_guard lock(m_mutex);
    return m_book;
}

QList<PriceRow> PriceShelf::rows() const
{
    QList<PriceRow> rows = book()->entries();
    std::stable_sort(rows.begin(), rows.end(), [](const PriceRow &a, const PriceRow &b) {
        const bool ownA = a.origin == PriceOrigin::User, ownB = b.origin == PriceOrigin::User;
        return std::tie(ownB, a.vendor, a.model) < std::tie(ownA, b.vendor, b.model);
    });
    return rows;
}

Result<> PriceShelf::set(PriceRow row)
{
    row.vendor = row.vendor.trimmed();
    row.model = row.model.trimmed();
    if (row.vendor.isEmpty() || row.model.isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("a price needs a provider and a model"));
    if (!isSound(row.price) || row.perTokens <= 0)
        return fail(ErrorKind::BadConfig, QStringLiteral("a price is not below zero"));
    row.origin = PriceOrigin::User;
    if (row.price.source.isEmpty() || row.price.source.startsWith(QStringLiteral("live: ")))
        row.price.source = QStringLiteral("entered by hand");
    const std::lock_guard lock(m_mutex);
    QList<PriceRow> own = m_own;
    own.removeIf([&](const PriceRow &each) { return isSame(each, row.vendor, row.model); });
    own << row;
    return put(m_live, own);
}

Result<> PriceShelf::remove(const QString &vendor, const QString &model)
{
    const std::lock_guard lock(m_mutex);
    QList<PriceRow> own = m_own;
    if (own.removeIf([&](const PriceRow &each) { return isSame(each, vendor, model); }) == 0)
        return fail(ErrorKind::Missing, QStringLiteral("no price of %1/%2 was entered by hand").arg(vendor, model));
    return put(m_live, own);
}

Result<> PriceShelf::setLive(QList<PriceRow> rows)
{
    for (PriceRow &row : rows) {
        row.origin = PriceOrigin::Live;
        if (!row.price.source.startsWith(QStringLiteral("live: ")))
            row.price.source.prepend(QStringLiteral("live: "));
    }
    const std::lock_guard lock(m_mutex);
    return put(std::move(rows), m_own);
}

/// Writes the file first; on failure nothing changes.
Result<> PriceShelf::put(QList<PriceRow> live, QList<PriceRow> own)
{
    if (const Result<> saved = save(live, own); !saved)
        return saved;
    m_live = std::move(live);
    m_own = std::move(own);
    lay();
    return {};
}

Result<> PriceShelf::save(const QList<PriceRow> &live, const QList<PriceRow> &own) const
{
    if (m_folder.isEmpty())
        return {};
    if (m_trouble)
        return fail(*m_trouble); // never overwrite a file that could not be parsed
    QSaveFile file(path());
    const QByteArray json = priceRowsToJson(own + live) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return fail(ErrorKind::Store, QStringLiteral("%1 cannot be written: %2").arg(path(), file.errorString()));
    return {};
}

} // namespace engine
