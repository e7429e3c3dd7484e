using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Tests.Verification.Replies;

/// <summary>A sentence that a passage proves: what lies and faithful variants are made of.</summary>
/// <param name="Origin">The name that all that is made of it shares.</param>
/// <param name="Folder">The folder of its content, from the folder of the question sets.</param>
/// <param name="Content">The content.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Language">The language of the sentence.</param>
/// <param name="Text">The sentence, without citation.</param>
internal sealed record Truth(string Origin, string Folder, KnowledgeSnapshot Content, Passage Passage, LanguageTag Language, string Text)
{
    /// <summary>Numbers that look random and are always the same for this sentence and purpose.</summary>
    public Random Dice(string purpose)
    {
        var seed = 17;
        foreach (var letter in Origin + "/" + purpose + "/" + Text)
        {
            seed = unchecked((seed * 31) + letter);
        }

        return new Random(seed);
    }
}
