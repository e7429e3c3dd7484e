using System.Globalization;

using IntlAssistant.Answering;
using IntlAssistant.Cli.Models;
using IntlAssistant.Knowledge;
using IntlAssistant.Models.Diagnosis;

using Microsoft.Extensions.Configuration;

namespace IntlAssistant.Cli.Doctor;

/// <summary>Whether the models that the server's settings name are there.</summary>
internal static class ModelChecks
{
    private const string Meaning = "meaning";

    /// <summary>All of them.</summary>
    /// <param name="settings">The server's settings.</param>
    /// <param name="content">The content that is found by meaning.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <exception cref="UsageException">A setting cannot be read.</exception>
    public static async Task<IReadOnlyList<Check>> RunAsync(IConfiguration settings, KnowledgeSnapshot content, CancellationToken cancellationToken)
    {
        var options = ModelOfSettings.Read(settings);
        var findings = await ModelDiagnosis.RunAsync(options, cancellationToken).ConfigureAwait(false);
        List<Check> checks = [.. findings.Select(finding => new Check(finding.Name, finding.IsGood, finding.Finding, []))];
        if ((options.HasEmbeddings || options.HasEmbeddingFolder) && checks.TrueForAll(check => check.Good))
        {
            checks.Add(await MeaningAsync(settings, content, cancellationToken).ConfigureAwait(false));
        }

        return checks;
    }

    // A service is not asked for anything here: what the server has kept is counted.
    private static async Task<Check> MeaningAsync(IConfiguration settings, KnowledgeSnapshot content, CancellationToken cancellationToken)
    {
        using var models = ModelOfSettings.Of(settings);
        using var vectors = models.Vectors(new LoadedKnowledge(content))!; // An embedding model is set.
        if (models.HasService)
        {
            var (kept, all) = vectors.Kept();
            return new Check(Meaning, true, kept == all
                ? $"all {all} texts of the content have their vectors"
                : $"{kept} of {all} texts of the content have their vectors; the server computes the others beside its work", []);
        }

        await vectors.UpdateAsync(cancellationToken).ConfigureAwait(false);
        var state = vectors.State;
        var most = new AnsweringOptions().MaxWrongAnswers;
        var step = state.Risk?.Steps.TakeWhile(each => each.Wrong <= most).LastOrDefault();
        var found = $"{state.WithVectors} of {state.Sections} sections have vectors";
        return new Check(Meaning, true, step is { Found: > 0 }
            ? string.Create(CultureInfo.InvariantCulture, $"{found}; of {state.Risk!.Questions} questions of the pages it answers {100 * step.Found:0} in 100 rightly, at most {100 * step.Wrong:0.0} in 100 wrongly")
            : $"{found}; it is not sure enough on this content to answer, and names sections", []);
    }
}
