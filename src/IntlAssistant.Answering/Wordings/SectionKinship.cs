using System.Collections.Concurrent;
using System.Collections.Frozen;

using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Wordings;

/// <summary>Tells how easily who asks for one section could as well be asking for another.</summary>
/// <remarks>
/// What a single question says of two sections hangs on its letters, and so on its language: the same thing asked in ten
/// languages is taken for ten different things. What all ways of asking for a section say together, in whatever languages
/// they are written, is a property of the sections. Each section is looked at when it is first needed. Safe to use from many threads.
/// </remarks>
internal sealed class SectionKinship
{
    /// <summary>How near two sections are to each other that come near each other for a question, where nothing more is known of them.</summary>
    public const double Usual = 0.055;

    // The few ways of asking that most offices write down tell little: it is as if so many more had asked, in the usual way.
    private const int Unheard = 4;

    private readonly ConcurrentDictionary<PassageId, FrozenDictionary<PassageId, double>> known = new();
    private readonly SectionClassifier classifier;
    private readonly ILookup<PassageId, Wording> asked;

    /// <summary>Prepares to compare sections.</summary>
    /// <param name="wordings">Ways of asking.</param>
    /// <param name="classifier">What they teach.</param>
    public SectionKinship(IEnumerable<Wording> wordings, SectionClassifier classifier)
    {
        this.classifier = classifier;
        asked = wordings.ToLookup(wording => wording.Passage.Id);
    }

    /// <summary>The mean probability with which the ways of asking for a section ask for another: 0 to 1, the nearer to <see cref="Usual"/> the fewer there are.</summary>
    /// <param name="asked">The section that is asked for.</param>
    /// <param name="other">The other.</param>
    public double Of(PassageId asked, PassageId other) => !this.asked.Contains(other) ? Usual
        : (known.GetOrAdd(asked, TakenFor).GetValueOrDefault(other) + (Unheard * Usual)) / (this.asked[asked].Count() + Unheard);

    private FrozenDictionary<PassageId, double> TakenFor(PassageId section) => asked[section]
        .SelectMany(wording => classifier.Classify(new AskedText(wording.Text, wording.Concepts)).Sections)
        .GroupBy(section => section.Key)
        .ToFrozenDictionary(section => section.Key, section => section.Sum(chance => chance.Value));
}
