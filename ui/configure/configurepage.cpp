// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/configurepage.h"

#include "engine/types/plan/planuse.h"
#include "ui/configure/configureactions.h"
#include "ui/configure/configurefile.h"
#include "ui/configure/configureheader.h"
#include "ui/configure/configurerequests.h"
#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/configfile.h"
#include "ui/configure/document/recoveryfile.h"
#include "ui/configure/form/advicebox.h"
#include "ui/configure/launch/launchsheet.h"
#include "ui/configure/pagenotice.h"
#include "ui/configure/panes/inspectorpane.h"
#include "ui/configure/panes/panes.h"
#include "ui/configure/panes/sourcepane.h"
#include "ui/configure/panes/trybox.h"
#include "ui/configure/pipeline/pipelinedelegate.h"
#include "ui/configure/pipeline/pipelinemodel.h"
#include "ui/problemtext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

#include <utility>

namespace ui {

ConfigurePage::ConfigurePage(engine::Engine *engine, QWidget *parent) :
    QWidget(parent),
    m_document(new ConfigDocument(this)),
    m_actions(new ConfigureActions(m_document->undoStack(), this)),
    m_recovery(new RecoveryFile(m_document, this)),
    m_file(new ConfigureFile(m_document, m_recovery, this)),
    m_requests(new ConfigureRequests(engine, m_document, this))
{
    setObjectName(QStringLiteral("configurePage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setupHeader();
    setupBody();
    setupActions();
    setupFile();
    showState();
    connect(m_document, &ConfigDocument::changed, this, &ConfigurePage::showState);
    connect(m_document->undoStack(), &QUndoStack::cleanChanged, this, [this](bool clean) {
        showState();
        Q_EMIT modifiedChanged(!clean);
    });
}

ConfigurePage::~ConfigurePage()
{
    m_recovery->settle();
    m_document->undoStack()->disconnect(this);
    m_document->disconnect(this);
}

void ConfigurePage::setupActions()
{
    connect(m_actions->open, &QAction::triggered, m_file, &ConfigureFile::askOpen);
    connect(m_actions->save, &QAction::triggered, this, &ConfigurePage::askToSave);
    connect(m_actions->saveAs, &QAction::triggered, m_file, &ConfigureFile::askSaveAs);
    connect(m_actions->copyCommand, &QAction::triggered, this, &ConfigurePage::copyCommand);
    connect(m_actions->start, &QAction::triggered, this, &ConfigurePage::start);
    connect(m_actions->nextProblem, &QAction::triggered, this, [this] { m_inspector->stepProblem(1); });
    connect(m_actions->previousProblem, &QAction::triggered, this, [this] { m_inspector->stepProblem(-1); });
}

void ConfigurePage::setupFile()
{
    connect(m_file, &ConfigureFile::openPathChosen, this, &ConfigurePage::openFile);
    connect(m_file, &ConfigureFile::savePathChosen, this, &ConfigurePage::saveTo);
    connect(m_file, &ConfigureFile::said, m_message, &PageNotice::say);
    connect(m_file, &ConfigureFile::saved, this, &ConfigurePage::saved);
    connect(m_file, &ConfigureFile::renamed, this, [this] {
        showState();
        Q_EMIT titleChanged(title());
    });
}

void ConfigurePage::setupHeader()
{
    m_header = new ConfigureHeader(*m_actions, this);
    connect(m_header, &ConfigureHeader::startRequested, this, &ConfigurePage::start);
    m_message = new PageNotice(this);
    layout()->addWidget(m_header);
    layout()->addWidget(m_message);
}

void ConfigurePage::setupBody()
{
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_pipeline = new PipelineModel(m_document, this);
    m_strip = new QListView(m_splitter);
    m_strip->setModel(m_pipeline);
    m_strip->setItemDelegate(new PipelineDelegate(m_strip));
    m_strip->setMouseTracking(true);
    m_strip->viewport()->setBackgroundRole(QPalette::Window);
    m_strip->setFrameShape(QFrame::NoFrame);
    m_strip->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_strip->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_strip->setAccessibleName(tr("Steps of the run"));
    m_strip->setObjectName(QStringLiteral("pipeline"));
    m_stack = new QStackedWidget(m_splitter);
    m_source = new SourcePane(m_document, m_stack);
    m_stack->addWidget(m_source);
    m_inspector = new InspectorPane(m_document, m_requests->priceOf(), m_splitter);
    m_strip->setMinimumWidth(space(5) * 7);
    m_stack->setMinimumWidth(space(5) * 16);
    m_inspector->setMinimumWidth(space(5) * 12);
    m_splitter->setSizes({space(5) * 9, space(5) * 24, space(5) * 15});
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_splitter, 1);
    connect(m_strip->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &now) { m_stack->setCurrentWidget(paneFor(now.data(PipelineModel::IdRole).toString())); });
    connect(m_inspector, &InspectorPane::focusRequested, this, &ConfigurePage::focusField);
    showPlace(QStringLiteral("task"));
}

StepPane *ConfigurePage::makePane(const QString &id)
{
    if (engine::stepNames().contains(id)) {
        auto *pane = new RecipeStepPane(m_document, id);
        connect(pane, &RecipeStepPane::modelsRequested, m_requests, &ConfigureRequests::listModels);
        if (AdviceBox *box = pane->adviceBox())
            connect(box, &AdviceBox::adviceRequested, this, [this, box] { m_requests->askAdvice(box); });
        return pane;
    }
    if (id == u"evaluators")
    {
        auto *pane = new EvaluatorsPane(m_document);
        connect(pane, &EvaluatorsPane::tryRequested, this, [this, pane](const QString &text) { m_requests->tryEvaluators(pane->tryBox(), text); });
        return pane;
    }
    if (const auto place = sectionsPlace(id))
        return new SectionsPane(m_document, *place);
    auto *pane = new TaskPane(m_document);
    connect(pane, &TaskPane::modelsRequested, m_requests, &ConfigureRequests::listModels);
    return pane;
}

QWidget *ConfigurePage::paneFor(const QString &id)
{
    if (id == u"source")
        return m_source;
    StepPane *&pane = m_panes[id];
    if (!pane) {
        pane = makePane(id);
        m_stack->addWidget(pane);
    }
    return pane;
}

void ConfigurePage::showPlace(const QString &id) { m_strip->setCurrentIndex(m_pipeline->index(m_pipeline->rowOf(id), 0)); }

void ConfigurePage::focusField(const QString &path)
{
    const QString id = PipelineModel::placeOf(path);
    if (m_pipeline->rowOf(id) >= 0) {
        showPlace(id);
        StepPane *pane = m_panes.value(id);
        if (pane->focusField(path))
            return pane->revealFocus();
    }
    showPlace(QStringLiteral("source"));
    m_source->showPath(path);
}

void ConfigurePage::setConfig(engine::RunConfig config, const QString &fileName)
{
    m_source->discard();
    m_document->reset(config);
    if (fileName.isEmpty() && recovered() == config) {
        m_document->undoStack()->resetClean(); // recovered, but not saved
        m_recovery->adopt();
    }
    m_file->setName(fileName);
    m_message->say(Tone::Info, {});
    m_started.reset();
    m_sent.reset();
    showPlace(QStringLiteral("task"));
    m_inspector->refresh();
}

engine::RunConfig ConfigurePage::config() const { return m_document->config(); }

void ConfigurePage::setApplicationDefaults(engine::RunConfig config) { m_document->setApplication(config); }

bool ConfigurePage::isModified() const { return !m_document->undoStack()->isClean(); }

bool ConfigurePage::holdsUnsavedWork() const { return isModified() && m_started != config(); }

void ConfigurePage::noteStarted()
{
    if (m_sent)
        m_started = std::exchange(m_sent, std::nullopt); // the run contains it
}

void ConfigurePage::sendStart()
{
    m_sent = config();
    Q_EMIT startRequested(m_document->configToStart());
}

QUndoStack *ConfigurePage::undoStack() const { return m_document->undoStack(); }

QString ConfigurePage::title() const { return m_file->title(); }

QString ConfigurePage::fileName() const { return m_file->name(); }

void ConfigurePage::showState()
{
    m_header->setTitle(isModified() ? tr("%1 – changed", "title of a document").arg(title()) : title());
    m_actions->save->setEnabled(isModified() || fileName().isEmpty());
    m_header->showBlocked(m_document->canStart() ? nullptr : &m_document->resolution().problems.first());
}

void ConfigurePage::start()
{
    if (!m_source->applyPending())
        return showPlace(QStringLiteral("source"));
    if (!m_document->canStart()) {
        const engine::Problem &problem = m_document->resolution().problems.first();
        m_message->say(Tone::Bad, tr("The run cannot start. %1").arg(problemSentence(problem)));
        return focusField(problem.path);
    }
    m_message->say(Tone::Info, {});
    m_inspector->refresh();
    if (isOffline(m_document->resolution().plan)) {
        sendStart();
        return;
    }
    auto *sheet = new LaunchSheet(m_document->resolution(), m_inspector->estimate(), m_requests->priceOf(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this, &ConfigurePage::sendStart);
    sheet->open();
}

bool ConfigurePage::openFile(const QString &path)
{
    if (!m_file->open(path))
        return false;
    m_source->discard();
    return true;
}

void ConfigurePage::askToSave()
{
    if (fileName().isEmpty())
        m_file->askSaveAs();
    else
        saveTo(fileName());
}

bool ConfigurePage::saveTo(const QString &path)
{
    if (!m_source->applyPending()) {
        showPlace(QStringLiteral("source"));
        return false;
    }
    return m_file->saveTo(path);
}

void ConfigurePage::copyCommand()
{
    QApplication::clipboard()->setText(cliCommand(config()));
    m_message->say(Tone::Good, tr("Command copied. It starts the same run in a terminal."));
}

std::optional<engine::RunConfig> ConfigurePage::recovered()
{
    const auto parsed = readRecovery();
    if (!parsed || !ConfigureFile::readingError(*parsed).isEmpty())
        return {};
    return parsed->config;
}

void ConfigurePage::discardRecovered() { removeRecovery(); }

void ConfigurePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_shown, true))
        focusField(QStringLiteral("task"));
    m_requests->askExperience(m_inspector); // runs may have ended while the page was hidden
}

} // namespace ui
