namespace IntlAssistant.Answering.Vectors.Static.Normalizing;

/// <summary>A step of normalising, given by what it does.</summary>
internal sealed class Normalizer(Func<string, string> change) : INormalizer
{
    /// <summary>Several steps, one after the other.</summary>
    public static Normalizer Of(IReadOnlyList<INormalizer> steps) => new(text => steps.Aggregate(text, (changed, step) => step.Normalize(changed)));

    /// <inheritdoc/>
    public string Normalize(string text) => change(text);
}
