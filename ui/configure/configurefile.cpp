// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/configurefile.h"

#include "engine/config/fields/foreignmark.h"
#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/configfile.h"
#include "ui/configure/document/recoveryfile.h"
#include "ui/errortext.h"
#include "ui/problemtext.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QUndoStack>

namespace ui {

namespace {

QString configurationFilter()
{
    return ConfigureFile::tr("Configurations (*.yaml *.yml *.json);;All files (*)");
}

} // namespace

ConfigureFile::ConfigureFile(ConfigDocument *document, RecoveryFile *recovery, QWidget *page) :
    QObject(page),
    m_document(document),
    m_recovery(recovery),
    m_page(page)
{
}

QString ConfigureFile::title() const
{
    if (!m_name.isEmpty())
        return QFileInfo(m_name).fileName();
    const QString name = m_document->resolution().plan.name;
    return name.isEmpty() ? tr("New configuration") : name;
}

void ConfigureFile::setName(const QString &name)
{
    m_name = name;
    m_document->setFolder(name.isEmpty() ? QDir::currentPath() : QFileInfo(name).absolutePath());
    Q_EMIT renamed();
}

void ConfigureFile::askOpen()
{
    auto *dialog = new QFileDialog(m_page, tr("Import a configuration"), QFileInfo(m_name).path(), configurationFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigureFile::openPathChosen);
    dialog->open();
}

bool ConfigureFile::open(const QString &path)
{
    const auto parsed = readConfigFile(path);
    const QString wrong = parsed ? readingError(*parsed) : errorSentence(parsed.error());
    if (!wrong.isEmpty()) {
        Q_EMIT said(Tone::Bad, tr("%1 was not opened. %2", "file, sentence").arg(QFileInfo(path).fileName(), wrong));
        return false;
    }
    m_document->apply(engine::withForeignMark(parsed->config), tr("Import %1").arg(QFileInfo(path).fileName()));
    m_document->undoStack()->setClean();
    setName(path);
    Q_EMIT said(Tone::Info, {});
    return true;
}

void ConfigureFile::askSaveAs()
{
    auto *dialog = new QFileDialog(m_page, tr("Save the configuration"), QFileInfo(m_name).path(), configurationFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("yaml"));
    dialog->selectFile(m_name.isEmpty() ? QStringLiteral("run.yaml") : QFileInfo(m_name).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigureFile::savePathChosen);
    dialog->open();
}

bool ConfigureFile::saveTo(const QString &path)
{
    if (const auto written = writeConfigFile(path, m_document->config()); !written) {
        Q_EMIT said(Tone::Bad, tr("%1 was not saved. %2", "file, sentence").arg(QFileInfo(path).fileName(), errorSentence(written.error())));
        return false;
    }
    m_document->undoStack()->setClean();
    setName(path);
    m_recovery->settle();
    Q_EMIT said(Tone::Good, tr("Saved as %1.").arg(QFileInfo(path).fileName()));
    Q_EMIT saved();
    return true;
}

QString ConfigureFile::readingError(const engine::ParsedConfig &parsed)
{
    for (const engine::Problem &problem : parsed.problems) {
        if (problem.severity != engine::Severity::Error)
            continue;
        const QString sentence = problemSentence(problem);
        return problem.column > 0 ? tr("%1 (column %2)", "sentence with its line, column").arg(sentence, QLocale().toString(problem.column)) : sentence;
    }
    return {};
}

} // namespace ui
