// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/places.h"

#include "ui/configure/document/fieldtexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct Places {
    Q_DECLARE_TR_FUNCTIONS(ui::Places)
};

FieldGroup group(const QString &title, const char *owner, const char *names)
{
    return {title, QString::fromLatin1(owner), QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts)};
}

/// All fields of a section, below the title of the section.
FieldGroup section(const char *owner)
{
    return group(placeTitle(QString::fromLatin1(owner)), owner, "");
}

SectionsPlace programPlace()
{
    return {Places::tr("Program"), Places::tr("The first program and what may be changed in it."),
        {group(Places::tr("First program"), "program", "file initial source"),
            group(Places::tr("First program of several files"), "program", "folder files editable sources"), group(Places::tr("Edits"), "program", "regions repair fixShare")}};
}

SectionsPlace testingPlace()
{
    return {Places::tr("Testing"), Places::tr("How programs are run and measured."),
        {group(Places::tr("Evaluator"), "testing", "folder kind command arguments analysis python read"),
            group(Places::tr("Limits"), "testing", "timeoutSeconds memoryMb processes"),
            group(Places::tr("Stages and repeats"), "testing", "cascade thresholds repeats retries recheck")}};
}

SectionsPlace populationPlace()
{
    return {Places::tr("Population"), Places::tr("Size of the population, choice of parents and models."),
        {group(Places::tr("Selection"), "population", "size parents ranking objectives duplicateThreshold duplicateTries diversityFloor"),
            group(Places::tr("Islands"), "population", "islands migrationEvery migrants"),
            group(Places::tr("Archive and grid"), "population", "archive archiveShare features featureBins"), section("embedding"), section("bandit"), section("control")}};
}

} // namespace

QList<engine::Field> FieldGroup::fields() const
{
    const QList<engine::Field> &all = engine::runFields(owner);
    if (names.isEmpty())
        return all;
    QList<engine::Field> picked;
    for (const QString &name : names) {
        const auto found = std::find_if(all.begin(), all.end(), [&name](const engine::Field &field) { return field.path == name; });
        Q_ASSERT(found != all.end());
        picked << *found;
    }
    return picked;
}

std::optional<SectionsPlace> sectionsPlace(const QString &id)
{
    if (id == u"program")
        return programPlace();
    if (id == u"testing")
        return testingPlace();
    if (id == u"population")
        return populationPlace();
    if (id == u"budget")
        return SectionsPlace{Places::tr("Budget and stop"), Places::tr("Limits of the run and when it stops."), {section("budget"), section("stop")}};
    if (id == u"concurrency")
        return SectionsPlace{Places::tr("Concurrency"), Places::tr("Parallel calls and retries."), {section("concurrency"), section("retry")}};
    return {};
}

} // namespace ui
