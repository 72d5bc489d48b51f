// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/exportpage.h"

#include "engine/base/offthread.h"
#include "engine/facade/engine.h"
#include "engine/facade/keptruns.h"
#include "ui/errortext.h"
#include "ui/exporting/exportchoices.h"
#include "ui/exporting/exportfile.h"
#include "ui/exporting/exportpreview.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"
#include "ui/style/valdastyle.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/statuslabel.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

ExportPage::ExportPage(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent) :
    QWidget(parent),
    m_engine(engine),
    m_run(run),
    m_view(view),
    m_source(new ExportSource(engine, this)),
    m_pages(new QStackedLayout(this)),
    m_empty(new EmptyState),
    m_choices(new ExportChoices(run, view)),
    m_save(new QPushButton),
    m_copy(new QPushButton),
    m_status(new StatusLabel),
    m_message(new Label(Type::Body, Ink::Text)),
    m_openFolder(new QPushButton),
    m_preview(new ExportPreview),
    m_import(new QAction(this))
{
    m_empty->setIcon(QStringLiteral("export"));
    m_pages->addWidget(m_empty);
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(m_preview, 1);
    m_pages->addWidget(page);
    retranslate();
    setupTimers();
    setupSignals();
    refreshChoices();
}

ExportPage::~ExportPage() = default;

QPlainTextEdit *ExportPage::preview() const { return m_preview->text(); }

QString ExportPage::proposedName() const { return m_choices->proposedName(); }

/// The choices with the export buttons below them, in a column that scrolls when the window is low.
QWidget *ExportPage::makeSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(space(5), space(4), space(5), space(4));
    column->setSpacing(space(2));
    setPrimary(m_save);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space(2));
    buttons->addWidget(m_save, 1);
    buttons->addWidget(m_copy, 1);
    column->addWidget(m_choices);
    column->addSpacing(space(3));
    column->addLayout(buttons);
    column->addWidget(m_status);
    column->addWidget(m_message);
    column->addWidget(m_openFolder, 0, Qt::AlignLeft);
    column->addStretch();
    for (QWidget *part : {static_cast<QWidget *>(m_status), static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_openFolder)})
        part->hide();
    m_scroll = new QScrollArea;
    m_scroll->setWidget(side);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    return m_scroll;
}

void ExportPage::setupTimers()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &ExportPage::render);
    // An update folds the whole run again, so a running run is updated at most once a second.
    m_follow.setSingleShot(true);
    m_follow.setInterval(1000);
    connect(&m_follow, &QTimer::timeout, this, &ExportPage::runChanged);
    connect(m_run, &OpenRun::changed, this, [this] {
        if (!m_follow.isActive())
            m_follow.start();
    });
}

void ExportPage::setupSignals()
{
    connect(m_source, &ExportSource::ready, this, &ExportPage::render);
    connect(m_source, &ExportSource::failed, this, [this](const engine::Error &error) {
        m_preview->busy()->end();
        say(false, errorSentence(error));
    });
    connect(m_preview->busy(), &BusyBar::cancelRequested, this, [this] {
        ++m_job; // the result of the cancelled job is dropped
        m_preview->busy()->end();
    });
    connect(m_run, &OpenRun::opened, this, &ExportPage::runChanged);
    connect(m_run, &OpenRun::closed, this, &ExportPage::runChanged);
    connect(m_run, &OpenRun::closed, this, &ExportPage::forgetMessage);
    connect(m_view, &ViewState::comparedChanged, this, &ExportPage::refreshChoices);
    connect(m_choices, &ExportChoices::changed, this, &ExportPage::refreshChoices);
    connect(m_save, &QPushButton::clicked, this, &ExportPage::save);
    connect(m_copy, &QPushButton::clicked, this, &ExportPage::copy);
    connect(m_openFolder, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_savedPath).absolutePath())); });
    connect(m_import, &QAction::triggered, this, &ExportPage::askForArchive);
    connect(m_empty, &EmptyState::actionTriggered, m_import, &QAction::trigger);
}

void ExportPage::retranslate()
{
    m_save->setText(tr("Save as…"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the export to the clipboard"));
    m_openFolder->setText(tr("Open folder"));
    m_import->setText(tr("Import run archive…"));
    m_empty->setTitle(tr("Export results"));
    m_empty->setText(tr("Open a run to save its texts as Markdown, a web page or a table, or to export the whole run as one file."));
    m_empty->setActionText(tr("Import run archive…"));
    m_scroll->setMinimumWidth(m_scroll->widget()->sizeHint().width() + space(3));
}

void ExportPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    runChanged();
}

void ExportPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

void ExportPage::runChanged()
{
    refreshChoices();
    m_source->setRun(m_run->run(), m_run->plan().name);
    if (isVisible() && m_run->isOpen() && !m_run->isLoading())
        m_source->refresh();
}

void ExportPage::refreshChoices()
{
    const bool any = m_run->isOpen();
    m_pages->setCurrentIndex(any ? 1 : 0);
    m_choices->refresh();
    m_copy->setEnabled(any && !m_choices->isArchive());
    m_save->setEnabled(any);
    m_soon.start();
}

void ExportPage::render()
{
    m_soon.stop();
    if (!m_run->isOpen())
        return;
    if (m_choices->isArchive()) {
        ++m_job;
        m_preview->busy()->end();
        m_preview->showWords(tr("A run archive is one file with everything: the configuration, every event, every text, "
                                "verdict, score and cost. It never holds a key.\n\nOpen it in Valda on any computer to "
                                "read, compare, continue or replay the run."));
        Q_EMIT previewChanged();
        return;
    }
    if (!m_source->isReady())
        return;
    m_preview->busy()->begin(tr("Making the preview…"));
    const auto work = [input = m_source->input(), options = m_choices->options()] { return engine::report(*input, options); };
    onResult(this, engine::offThread(work), [this, job = ++m_job](const QByteArray &content) {
        if (job != m_job)
            return;
        m_preview->busy()->end();
        m_preview->showContent(proposedName(), content);
        Q_EMIT previewChanged();
    });
}

void ExportPage::save()
{
    auto *dialog = new QFileDialog(this, tr("Save export"), lastExportFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(proposedName());
    dialog->setDefaultSuffix(QFileInfo(proposedName()).suffix());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportPage::saveTo);
    dialog->open();
}

void ExportPage::saveTo(const QString &path)
{
    m_preview->busy()->begin(tr("Saving…"), false);
    const auto done = [this, path](const engine::Result<> &result) { written(path, result); };
    if (m_choices->isArchive() && m_engine)
        return onResult(this, m_engine->keptRuns()->exportArchive(m_run->run(), path), done);
    if (!m_source->isReady())
        return written(path, engine::fail(engine::ErrorKind::Missing, path));
    const auto work = [path, input = m_source->input(), options = m_choices->options()] { return writeExport(path, engine::report(*input, options)); };
    onResult(this, engine::offThread(work), done);
}

void ExportPage::written(const QString &path, const engine::Result<> &done)
{
    m_preview->busy()->end();
    if (!done)
        return say(false, errorSentence(done.error()));
    rememberExportFolder(QFileInfo(path).absolutePath());
    say(true, tr("Saved as %1").arg(QDir::toNativeSeparators(path)), path);
    Q_EMIT saved(path);
}

void ExportPage::copy()
{
    if (!m_source->isReady())
        return;
    const auto work = [input = m_source->input(), options = m_choices->options()] { return clipboardTexts(*input, options); };
    onResult(this, engine::offThread(work), [this](const ClipboardTexts &texts) {
        auto *data = new QMimeData;
        data->setText(texts.plain);
        if (!texts.html.isEmpty())
            data->setHtml(texts.html);
        QGuiApplication::clipboard()->setMimeData(data);
        say(true, tr("Copied to the clipboard."));
        Q_EMIT copied();
    });
}

/// Clears the message: it belongs to the run that was open before.
void ExportPage::forgetMessage()
{
    m_savedPath.clear();
    for (QWidget *part : {static_cast<QWidget *>(m_status), static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_openFolder)})
        part->hide();
}

void ExportPage::say(bool good, const QString &sentence, const QString &path)
{
    m_savedPath = path;
    m_status->setStatus(good ? Tone::Good : Tone::Bad, good ? tr("Done") : tr("Failed"));
    m_status->show();
    m_message->setText(sentence);
    m_message->show();
    m_openFolder->setVisible(!path.isEmpty());
}

void ExportPage::askForArchive()
{
    auto *dialog = new QFileDialog(this, tr("Import run archive"), lastExportFolder(), tr("Run archives (*.valda *.zip);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportPage::importFrom);
    dialog->open();
}

void ExportPage::importFrom(const QString &path)
{
    if (!m_engine)
        return;
    m_preview->busy()->begin(tr("Importing…"), false);
    onResult(this, m_engine->keptRuns()->importArchive(path), [this, path](const engine::Result<engine::RunId> &run) {
        m_preview->busy()->end();
        if (!run)
            return say(false, errorSentence(run.error()));
        rememberExportFolder(QFileInfo(path).absolutePath());
        say(true, tr("The run was imported."));
        Q_EMIT runImported(*run);
    });
}

} // namespace ui
