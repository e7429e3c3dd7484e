namespace IntlAssistant.Answering.Vectors.Static.Splitting;

/// <summary>A way to split, given by what it does.</summary>
internal sealed class Splitter(Func<string, IEnumerable<string>> cut) : ISplitter
{
    /// <summary>Several ways, each for what the one before has left.</summary>
    public static Splitter Of(IReadOnlyList<ISplitter> steps) =>
        new(text => steps.Aggregate((IEnumerable<string>)[text], (parts, step) => parts.SelectMany(step.Split)));

    /// <inheritdoc/>
    public IEnumerable<string> Split(string text) => cut(text);
}
