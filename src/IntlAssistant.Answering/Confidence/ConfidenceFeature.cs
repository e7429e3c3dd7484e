namespace IntlAssistant.Answering.Confidence;

/// <summary>What the probability that an answer is right is worked out from. Each is 0 to 1 unless it says otherwise.</summary>
internal enum ConfidenceFeature
{
    /// <summary>The best passage's <see cref="Ranking.RankingFeature.Coverage"/>.</summary>
    Coverage,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.Focus"/>.</summary>
    Focus,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.Asked"/>.</summary>
    Asked,

    /// <summary>1 when the question is all but word for word one that the best passage answers.</summary>
    AskedExactly,

    /// <summary>1 when the best passage names ways of asking: then <see cref="Asked"/> says more than where there are only headings.</summary>
    NamesQuestions,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.Headings"/>.</summary>
    Headings,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.FactKind"/>: -1, 0 or 1.</summary>
    FactKind,

    /// <summary>The share of the names in the question that the best passage does not have; names that stand everywhere in the content do not count.</summary>
    MissingNames,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.MissingTopics"/>.</summary>
    MissingTopics,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.OtherNames"/>.</summary>
    OtherNames,

    /// <summary>How far the best passage is ahead of the best of another page, as a share of its score; 0 where there is no other.</summary>
    Lead,

    /// <summary>How alike the question is to what the pages leave to the staff, beyond how alike it is to what they answer: -1 to 1.</summary>
    HandOver,

    /// <summary>1 when the question is all but word for word one that the pages leave to the staff.</summary>
    HandOverExactly,

    /// <summary>The share of what is asked for, by weight, that the content does not know at all.</summary>
    Unknown,

    /// <summary>The weight of the heaviest single thing asked for that the passage does not have, as a share of all.</summary>
    HeaviestMissing,

    /// <summary>How little is asked for: 1 for a single word, towards 0 for many.</summary>
    Brevity,

    /// <summary>1 when words of earlier turns are in the question.</summary>
    LeansOnHistory,

    /// <summary>How much of what the whole message asks for is in the part that was read.</summary>
    ShareOfMessage,

    /// <summary>1 when the best passage does not hold any more.</summary>
    Past,

    /// <summary>1 when a phrase of the dialogue file's off-topic subjects stands in the message.</summary>
    OffTopic,

    /// <summary>1 when it asks for medical advice.</summary>
    Medical,

    /// <summary>1 when the visitor complains.</summary>
    Complaint,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.FactFocus"/>.</summary>
    FactFocus,

    /// <summary>1 when a kind of fact is asked for: a price, a date.</summary>
    AsksFact,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.Lexical"/>.</summary>
    Lexical,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.Context"/>.</summary>
    Context,

    /// <summary>1 when no other page has anything of what is asked for: in little content that says little for the only one.</summary>
    Alone,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.Likeness"/>.</summary>
    Likeness,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.Votes"/>.</summary>
    Votes,

    /// <summary>The share of the votes for what is left to staff.</summary>
    HandOverVotes,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.Meant"/>.</summary>
    Meant,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.MeantPage"/>.</summary>
    MeantPage,

    /// <summary>The probability that the question is one that is left to staff, by what the ways of asking teach.</summary>
    MeantForStaff,

    /// <summary>The largest probability that it asks for another section than the best passage.</summary>
    MeantOther,

    /// <summary>The best passage's <see cref="Ranking.RankingFeature.FieldFocus"/>: -1 to 1.</summary>
    FieldFocus,

    /// <summary>How much the index found of the question in the best passage, however much is missing: the logarithm of one more than <see cref="Ranking.RankedPassage.Found"/>; 0 or more.</summary>
    Evidence,
}
