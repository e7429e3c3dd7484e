namespace IntlAssistant.Knowledge.Tests;

internal static class ShippedContent
{
    /// <summary>The mistakes in the folder's own files, without those of the files that come with the software, which have a test of their own.</summary>
    public static IReadOnlyList<ContentProblem> OwnProblems(this KnowledgeSnapshot content) =>
        [.. content.Problems.Where(problem => !problem.File.StartsWith("(shipped)", StringComparison.Ordinal))];
}
