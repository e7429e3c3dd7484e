using System.Collections.Frozen;

using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Ranking;

/// <summary>Which kind of fact a question asks for, by its question word and by the attribute that it names.</summary>
internal static class WantedFacts
{
    // The attributes are concepts of the field's thesaurus.
    private static readonly FrozenDictionary<string, FactKinds> ByAttribute = new Dictionary<string, FactKinds>
    {
        ["email"] = FactKinds.Mail,
        ["phone"] = FactKinds.Phone,
        ["whatsapp"] = FactKinds.Phone,
        ["percentage"] = FactKinds.Percentage,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kinds, any of which answers; none when the question does not ask for one.</summary>
    public static FactKinds Of(UnderstoodQuestion question)
    {
        foreach (var concept in question.Concepts)
        {
            if (ByAttribute.TryGetValue(concept.Id.Value, out var kinds))
            {
                return kinds;
            }
        }

        return question.Type switch
        {
            QuestionType.HowMuch => FactKinds.Amount | FactKinds.Percentage,
            QuestionType.When => FactKinds.Date | FactKinds.TimeOfDay | FactKinds.Duration,
            QuestionType.HowLong => FactKinds.Duration,
            QuestionType.HowMany => FactKinds.Number,
            _ => FactKinds.None,
        };
    }
}
