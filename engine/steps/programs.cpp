// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/programs.h"

#include "engine/base/random.h"
#include "engine/code/regions.h"
#include "engine/providers/interface/completion.h"
#include "engine/session/population.h"
#include "engine/steps/prompts.h"
#include "engine/types/plan/partpatterns.h"

#include <algorithm>

namespace engine {

namespace {

QString regionRule(const CompletionRequest &request)
{
    const Parts parent = request.programs.value(0);
    const bool marked = hasRegions(parent.single) || std::any_of(parent.named.begin(), parent.named.end(), [](const Part &part) { return hasRegions(part.text); });
    return marked ? QStringLiteral("Change nothing but the lines between EVOLVE-BLOCK-START and EVOLVE-BLOCK-END; keep these marks.") : QString();
}

bool hasFiles(const CompletionRequest &request) { return !request.programs.value(0).named.isEmpty(); }

QString fixedRule(const CompletionRequest &request)
{
    return request.fixedParts.isEmpty() ? QString() : QStringLiteral("Do not change %1. ").arg(request.fixedParts.join(QStringLiteral(", ")));
}

QString diffForm(const CompletionRequest &request)
{
    const QString block = QStringLiteral("<<<<<<< SEARCH\n(lines of the program)\n=======\n(the lines that replace them)\n>>>>>>> REPLACE\n");
    if (!hasFiles(request))
        return QStringLiteral("Answer with one or more blocks of this form and nothing else; SEARCH must repeat lines of the program exactly:\n") + block;
    return QStringLiteral("Answer with one or more blocks of this form and nothing else. The line before each block is the path of the file that it changes; "
                          "SEARCH must repeat lines of that file exactly:\n%1\n").arg(request.programs.constFirst().named.constFirst().name) + block;
}

QString fullForm(const CompletionRequest &request)
{
    if (!hasFiles(request))
        return QStringLiteral("Answer with the whole program in one fenced code block. ");
    return QStringLiteral("Answer with each file that you change as a whole, in a fenced code block of its own; the line before the block is the path of the file, "
                          "as in the lines \"==> path <==\" above. Leave out the files that stay as they are. ");
}

} // namespace

void describeProgram(CompletionRequest &request, const RunPlan &plan, const Population &population, const QList<CandidateId> &about, quint32 calls)
{
    if (request.step == Step::Evaluation || !plan.testing.on())
        return;
    request.language = plan.program.language;
    for (const CandidateId id : about)
        request.notes.append(population.notes(id));
    if (request.language.isEmpty() && plan.program.files.isEmpty())
        return;
    for (const CandidateId id : about)
        request.programs.append(population.parts(id));
    request.fixedParts = request.programs.value(0).names();
    request.fixedParts.removeIf([&plan](const QString &name) { return isEditablePart(plan.program, name); });
    const bool diff = request.step == Step::Mutation && Random::at(plan.seed, "form", calls).uniform() < plan.mutation.diffShare;
    request.form = diff ? QStringLiteral("diff") : QStringLiteral("full");
}

bool canBeRepaired(Rejection reason)
{
    return reason == Rejection::Unmatched || reason == Rejection::Outside || reason == Rejection::Empty || reason == Rejection::Unreadable;
}

void askForRepair(CompletionRequest &request, const StepPlan &step, Rejection reason, const QString &detail)
{
    const QString why = reason == Rejection::Outside && hasFiles(request) ? QStringLiteral("it changes what must stay as it is")
        : reason == Rejection::Outside               ? QStringLiteral("it changes a line outside of the editable regions")
        : reason == Rejection::Unmatched             ? QStringLiteral("a SEARCH part does not occur in the program")
        : reason == Rejection::Unreadable            ? QStringLiteral("it cannot be read as a program or as edits")
                                                     : QStringLiteral("it holds no program");
    request.feedback.prepend(QStringLiteral("Your last reply could not be applied: %1%2")
        .arg(why, detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(detail)));
    request.form = QStringLiteral("full");
    renderPrompt(request, step.template_);
}

QString formInstruction(const CompletionRequest &request)
{
    if (request.form == u"diff")
        return diffForm(request) + fixedRule(request) + regionRule(request);
    return request.form == u"full" ? fullForm(request) + fixedRule(request) + regionRule(request) : QString();
}

} // namespace engine
