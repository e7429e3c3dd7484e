namespace IntlAssistant.Knowledge;

/// <summary>Collects the mistakes of one file, so that an editor sees all of them at once.</summary>
/// <param name="file">The file, relative to the knowledge folder, with forward slashes.</param>
internal sealed class ProblemList(string file)
{
    private readonly List<ContentProblem> problems = [];

    public string File => file;

    public IReadOnlyList<ContentProblem> Items => problems;

    /// <summary>A mistake that an editor of the console can make, and reads in his own language.</summary>
    public void Add(int line, ContentFault fault, FormattableString message) => problems.Add(ContentProblem.Of(file, line, fault, message));

    /// <summary>A mistake in a file that is edited only by hand.</summary>
    public void Add(int line, string message) => problems.Add(new ContentProblem(file, line, message));
}
