// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/exportpage.h"

#include "engine/engine.h"
#include "ui/errortext.h"
#include "ui/exporting/exportfile.h"
#include "ui/exporting/filehandle.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"
#include "ui/style/valdastyle.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/statuslabel.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace ui {

namespace {

constexpr int previewBytes = 64 * 1024;
constexpr int archiveRow = 7;

/// The first 64 kB, not cut inside a character.
QString beginningOf(const QByteArray &content)
{
    qsizetype end = std::min<qsizetype>(content.size(), previewBytes);
    while (end > 0 && end < content.size() && (uchar(content.at(end)) & 0xC0) == 0x80)
        --end;
    return harmless(QString::fromUtf8(content.constData(), end));
}

} // namespace

ExportPage::ExportPage(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent) :
    QWidget(parent),
    m_engine(engine),
    m_run(run),
    m_view(view),
    m_source(new ExportSource(engine, this)),
    m_pages(new QStackedLayout(this)),
    m_empty(new EmptyState),
    m_side(new QWidget),
    m_scopeTitle(new SectionHeader),
    m_best(new QRadioButton),
    m_count(new SpinBox),
    m_compared(new QRadioButton),
    m_whole(new QRadioButton),
    m_formatTitle(new SectionHeader),
    m_formats(new QListWidget),
    m_leaveTitle(new SectionHeader),
    m_noPrompts(new QCheckBox),
    m_noModels(new QCheckBox),
    m_noCosts(new QCheckBox),
    m_save(new QPushButton),
    m_copy(new QPushButton),
    m_status(new StatusLabel),
    m_message(new Label(Type::Body, Ink::Text)),
    m_openFolder(new QPushButton),
    m_previewTitle(new SectionHeader),
    m_size(new Label(Type::Small, Ink::Muted)),
    m_handle(new FileHandle),
    m_preview(new QPlainTextEdit),
    m_busy(new BusyBar),
    m_import(new QAction(this))
{
    m_empty->setIcon(QStringLiteral("export"));
    m_pages->addWidget(m_empty);
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    row->addWidget(scroll);
    m_pages->addWidget(page);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(space(5), space(4), space(5), space(4));
    side->setSpacing(space(2));
    setupChoices();
    setupFormats();
    setupActions();
    setupPreview();
    retranslate();
    scroll->setMinimumWidth(m_side->sizeHint().width() + space(3));
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &ExportPage::render);
    connect(m_source, &ExportSource::ready, this, &ExportPage::render);
    connect(m_source, &ExportSource::failed, this, [this](const engine::Error &error) {
        m_busy->end();
        say(false, errorSentence(error));
    });
    connect(m_run, &OpenRun::opened, this, &ExportPage::runChanged);
    // Folding the whole run again is no work per event: a running run is followed once a second.
    m_follow.setSingleShot(true);
    m_follow.setInterval(1000);
    connect(&m_follow, &QTimer::timeout, this, &ExportPage::runChanged);
    connect(m_run, &OpenRun::changed, this, [this] {
        if (!m_follow.isActive())
            m_follow.start();
    });
    connect(m_run, &OpenRun::closed, this, &ExportPage::runChanged);
    connect(m_view, &ViewState::comparedChanged, this, &ExportPage::refreshChoices);
    connect(m_import, &QAction::triggered, this, &ExportPage::askForArchive);
    connect(m_empty, &EmptyState::actionTriggered, m_import, &QAction::trigger);
    refreshChoices();
}

ExportPage::~ExportPage() = default;

void ExportPage::setupChoices()
{
    auto *side = static_cast<QVBoxLayout *>(m_side->layout());
    m_best->setChecked(true);
    m_count->setRange(1, 1'000'000);
    m_count->setValue(5);
    auto *scope = new QButtonGroup(this);
    for (QRadioButton *button : {m_best, m_compared, m_whole})
        scope->addButton(button);
    auto *best = new QHBoxLayout;
    best->setSpacing(space(2));
    best->addWidget(m_best);
    best->addWidget(m_count);
    best->addStretch();
    side->addWidget(m_scopeTitle);
    side->addLayout(best);
    side->addWidget(m_compared);
    side->addWidget(m_whole);
    connect(scope, &QButtonGroup::buttonToggled, this, &ExportPage::refreshChoices);
    connect(m_count, &QSpinBox::valueChanged, this, [this] {
        m_best->setChecked(true);
        renderSoon();
    });
}

void ExportPage::setupFormats()
{
    auto *side = static_cast<QVBoxLayout *>(m_side->layout());
    for (int i = 0; i <= archiveRow; ++i)
        m_formats->addItem(QString());
    m_formats->setCurrentRow(0);
    m_formats->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_formats->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formats->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formats->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    side->addSpacing(space(3));
    side->addWidget(m_formatTitle);
    side->addWidget(m_formats);
    side->addSpacing(space(3));
    side->addWidget(m_leaveTitle);
    for (QCheckBox *box : {m_noPrompts, m_noModels, m_noCosts}) {
        side->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExportPage::renderSoon);
    }
    connect(m_formats, &QListWidget::currentRowChanged, this, &ExportPage::refreshChoices);
}

void ExportPage::setupActions()
{
    auto *side = static_cast<QVBoxLayout *>(m_side->layout());
    setPrimary(m_save);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space(2));
    buttons->addWidget(m_save, 1);
    buttons->addWidget(m_copy, 1);
    side->addSpacing(space(3));
    side->addLayout(buttons);
    side->addWidget(m_status);
    side->addWidget(m_message);
    side->addWidget(m_openFolder, 0, Qt::AlignLeft);
    side->addStretch();
    for (QWidget *part : {static_cast<QWidget *>(m_status), static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_openFolder)})
        part->hide();
    connect(m_save, &QPushButton::clicked, this, &ExportPage::save);
    connect(m_copy, &QPushButton::clicked, this, &ExportPage::copy);
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_savedPath).absolutePath()));
    });
}

void ExportPage::setupPreview()
{
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setFont(ui::font(Type::Code));
    m_preview->setUndoRedoEnabled(false);
    m_preview->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    auto *head = new QHBoxLayout;
    head->setSpacing(space(2));
    head->addWidget(m_previewTitle);
    head->addWidget(m_size, 1);
    head->addWidget(m_handle);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, space(4), space(4), space(4));
    column->setSpacing(space(2));
    column->addLayout(head);
    column->addWidget(m_busy);
    column->addWidget(m_preview, 1);
    static_cast<QHBoxLayout *>(m_pages->widget(1)->layout())->addLayout(column, 1);
    connect(m_busy, &BusyBar::cancelRequested, this, [this] {
        ++m_job; // what comes of it is dropped
        m_busy->end();
    });
}

void ExportPage::retranslate()
{
    m_scopeTitle->setText(tr("What"));
    m_best->setText(tr("The best"));
    m_count->setAccessibleName(tr("How many of the best candidates"));
    m_whole->setText(tr("The whole run"));
    m_formatTitle->setText(tr("Format"));
    m_formats->setAccessibleName(tr("Format"));
    const QStringList names{tr("Markdown"), tr("Plain text"), tr("Web page (HTML)"), tr("Table (CSV)"), tr("JSON"), tr("JSON Lines, one candidate each"),
        tr("Preference pairs (JSON Lines)"), tr("Run archive, to open elsewhere")};
    for (int i = 0; i <= archiveRow; ++i)
        m_formats->item(i)->setText(names.at(i));
    m_leaveTitle->setText(tr("Leave out"));
    m_noPrompts->setText(tr("Task and prompts"));
    m_noModels->setText(tr("Model names"));
    m_noCosts->setText(tr("Costs"));
    m_save->setText(tr("Save as…"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the export to the clipboard"));
    m_openFolder->setText(tr("Open folder"));
    m_previewTitle->setText(tr("Preview"));
    m_preview->setAccessibleName(tr("Preview of the export"));
    m_import->setText(tr("Import run archive…"));
    m_empty->setTitle(tr("Take results with you"));
    m_empty->setText(tr("Open a run to save its texts as Markdown, a web page, a table and more, or to hand the whole run on as one file."));
    m_empty->setActionText(tr("Import run archive…"));
    refreshChoices();
}

void ExportPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    runChanged();
}

void ExportPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        m_preview->setFont(ui::font(Type::Code));
}

bool ExportPage::isArchive() const
{
    return m_formats->currentRow() == archiveRow;
}

engine::ReportOptions ExportPage::options() const
{
    using Format = engine::ReportFormat;
    static constexpr std::array formats{Format::Markdown, Format::Text, Format::Html, Format::Csv, Format::Json, Format::JsonLines, Format::Pairs};
    engine::ReportOptions options{.format = formats.at(size_t(std::clamp(m_formats->currentRow(), 0, archiveRow - 1))),
        .prompts = !m_noPrompts->isChecked(), .modelNames = !m_noModels->isChecked(), .costs = !m_noCosts->isChecked()};
    if (m_best->isChecked())
        options.best = m_count->value();
    else if (m_compared->isChecked())
        options.chosen = m_view->compared();
    return options;
}

QString ExportPage::runName() const
{
    return m_run->plan().name;
}

QString ExportPage::proposedName() const
{
    const QString stem = m_run->run().value.isEmpty() ? QStringLiteral("valda-run") : m_run->run().value;
    if (isArchive())
        return stem + QStringLiteral(".valda");
    const engine::ReportOptions chosen = options();
    const QString part = chosen.best ? QStringLiteral("-best-%1").arg(*chosen.best) : chosen.chosen.isEmpty() ? QString() : QStringLiteral("-compared");
    const QString kind = chosen.format == engine::ReportFormat::Pairs ? QStringLiteral("-pairs") : QString();
    return stem + part + kind + u'.' + engine::fileSuffix(chosen.format);
}

void ExportPage::runChanged()
{
    refreshChoices();
    m_source->setRun(m_run->run(), runName());
    if (isVisible() && m_run->isOpen() && !m_run->isLoading())
        m_source->refresh();
}

void ExportPage::refreshChoices()
{
    const bool any = m_run->isOpen();
    m_pages->setCurrentIndex(any ? 1 : 0);
    const int compared = int(m_view->compared().size());
    m_compared->setText(tr("The %n compared candidate(s)", nullptr, compared));
    if (!compared && m_compared->isChecked())
        m_best->setChecked(true);
    m_count->setAccessibleDescription(tr("%n candidate(s) in the run", nullptr, int(m_run->state().candidates().size())));
    for (QWidget *part : {static_cast<QWidget *>(m_best), static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_whole),
             static_cast<QWidget *>(m_noPrompts), static_cast<QWidget *>(m_noModels), static_cast<QWidget *>(m_noCosts)})
        part->setEnabled(!isArchive());
    m_compared->setEnabled(!isArchive() && compared > 0);
    m_copy->setEnabled(any && !isArchive());
    m_save->setEnabled(any);
    renderSoon();
}

void ExportPage::renderSoon()
{
    m_soon.start();
}

void ExportPage::render()
{
    m_soon.stop();
    if (!m_run->isOpen())
        return;
    if (isArchive()) {
        ++m_job;
        m_busy->end();
        m_handle->setFile({}, {});
        m_size->clear();
        m_preview->setPlainText(tr("A run archive is one file with everything: the configuration, every event, every text, "
                                   "verdict, score and cost. It never holds a key.\n\nOpen it in Valda on any computer to "
                                   "read, compare, continue or replay the run."));
        Q_EMIT previewChanged();
        return;
    }
    if (!m_source->isReady())
        return;
    m_busy->begin(tr("Making the preview…"));
    const auto work = [input = m_source->input(), options = options()] { return engine::report(*input, options); };
    onResult(this, QtConcurrent::run(work), [this, job = ++m_job](const QByteArray &content) {
        if (job == m_job)
            rendered(content);
    });
}

void ExportPage::rendered(const QByteArray &content)
{
    m_busy->end();
    const QString text = beginningOf(content);
    if (text != m_preview->toPlainText())
        m_preview->setPlainText(text);
    const QString size = QLocale().formattedDataSize(content.size(), 1, QLocale::DataSizeTraditionalFormat);
    m_size->setText(content.size() > previewBytes ? tr("%1, the beginning of it").arg(size) : size);
    m_handle->setFile(proposedName(), content);
    Q_EMIT previewChanged();
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
    m_busy->begin(tr("Saving…"), false);
    const auto done = [this, path](const engine::Result<> &result) { written(path, result); };
    if (isArchive() && m_engine)
        return onResult(this, m_engine->exportArchive(m_run->run(), path), done);
    if (!m_source->isReady())
        return written(path, engine::fail(engine::ErrorKind::Missing, path));
    const auto work = [path, input = m_source->input(), options = options()] { return writeExport(path, engine::report(*input, options)); };
    onResult(this, QtConcurrent::run(work), done);
}

void ExportPage::written(const QString &path, const engine::Result<> &done)
{
    m_busy->end();
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
    const auto work = [input = m_source->input(), options = options()] { return clipboardTexts(*input, options); };
    onResult(this, QtConcurrent::run(work), [this](const ClipboardTexts &texts) {
        auto *data = new QMimeData;
        data->setText(texts.plain);
        if (!texts.html.isEmpty())
            data->setHtml(texts.html);
        QGuiApplication::clipboard()->setMimeData(data);
        say(true, tr("Copied to the clipboard."));
        Q_EMIT copied();
    });
}

void ExportPage::say(bool good, const QString &sentence, const QString &path)
{
    m_savedPath = path;
    m_status->setStatus(good ? Tone::Good : Tone::Bad, good ? tr("Done") : tr("Not done"));
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
    m_busy->begin(tr("Importing…"), false);
    onResult(this, m_engine->importArchive(path), [this, path](const engine::Result<engine::RunId> &run) {
        m_busy->end();
        if (!run)
            return say(false, errorSentence(run.error()));
        rememberExportFolder(QFileInfo(path).absolutePath());
        say(true, tr("The run was imported."));
        Q_EMIT runImported(*run);
    });
}

} // namespace ui
