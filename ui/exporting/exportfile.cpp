// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/exportfile.h"

#include "engine/base/newfile.h"
#include "engine/reports/reportinput.h"
#include "ui/settings/settingsfile.h"

#include <QDir>
#include <QStandardPaths>

namespace ui {

namespace {

const QString folderKey = QStringLiteral("exporting/folder");

} // namespace

engine::Result<> writeExport(const QString &path, const QByteArray &content)
{
    return engine::writeWhole(path, content);
}

ClipboardTexts clipboardTexts(const engine::ReportInput &input, engine::ReportOptions options)
{
    using Format = engine::ReportFormat;
    const bool forPeople = options.format == Format::Markdown || options.format == Format::Text || options.format == Format::Html;
    ClipboardTexts texts;
    if (forPeople) {
        engine::ReportOptions html = options;
        html.format = Format::Html;
        texts.html = QString::fromUtf8(engine::report(input, html));
    }
    if (options.format == Format::Html)
        options.format = Format::Text;
    texts.plain = QString::fromUtf8(engine::report(input, options));
    return texts;
}

QString lastExportFolder()
{
    const QString folder = SettingsFile().value(folderKey).toString();
    return !folder.isEmpty() && QDir(folder).exists() ? folder : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void rememberExportFolder(const QString &folder)
{
    SettingsFile().setValue(folderKey, folder);
}

} // namespace ui
