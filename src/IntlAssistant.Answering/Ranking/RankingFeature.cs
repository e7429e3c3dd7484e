namespace IntlAssistant.Answering.Ranking;

/// <summary>What a passage is judged by. Each is 0 to 1 unless it says otherwise.</summary>
internal enum RankingFeature
{
    /// <summary>The index's score as a share of the best candidate's.</summary>
    Lexical,

    /// <summary>How much of what is asked for stands in the passage, its headings or its title, by rarity.</summary>
    Coverage,

    /// <summary>The same within the best single sentence, item or row with the headings above it.</summary>
    Focus,

    /// <summary>How much of what is asked for stands in the headings.</summary>
    Headings,

    /// <summary>How much of the headings is asked for.</summary>
    HeadingPrecision,

    /// <summary>How much of what is asked for stands in the page's title.</summary>
    Title,

    /// <summary>How alike the question is to the likest of the page's own ways of asking.</summary>
    Asked,

    /// <summary>1 when the question is all but word for word one of them: <see cref="FeatureReader.Exactly"/>.</summary>
    AskedExactly,

    /// <summary>Whether the passage has the kind of fact that is asked for: 1 yes, -1 no, 0 when none is.</summary>
    FactKind,

    /// <summary>Whether the page is for this visitor's audience: 1 yes, -1 for another, 0 for everybody.</summary>
    Audience,

    /// <summary>The share of the names in the question that the passage does not have.</summary>
    MissingNames,

    /// <summary>The share of the field's subjects in the question that the passage does not have.</summary>
    MissingTopics,

    /// <summary>The same as for names where the passage speaks of other names and places: asked for Milan, it lists Madrid.</summary>
    OtherNames,

    /// <summary>1 when the passage does not hold any more.</summary>
    Past,

    /// <summary>The coverage of the best single sentence that has the kind of fact that is asked for; of any when none is asked for.</summary>
    FactFocus,

    /// <summary>How much of what is asked for stands in this or another candidate of the same page.</summary>
    PageCoverage,

    /// <summary>The share of the page's candidates in the index's scores of all.</summary>
    PageSupport,

    /// <summary>1 when the page is one that an earlier answer of the conversation stood on and this question leans on that.</summary>
    Context,

    /// <summary>How like the question's letters are to the likest way of asking for the passage, when it is among the nearest of all.</summary>
    Likeness,

    /// <summary>The passage's share of the votes of the nearest ways of asking.</summary>
    Votes,

    /// <summary>The probability that the question asks for the passage, by what the ways of asking teach.</summary>
    Meant,

    /// <summary>The same for the passage's page.</summary>
    MeantPage,

    /// <summary>How like the question is to the headings in what it is about, by what words mean in the field: -1 to 1. This and the next two are 0 where the content's editors tell how people ask.</summary>
    FieldHeadings,

    /// <summary>The same for the likest single sentence, item or row with the heading above it.</summary>
    FieldFocus,

    /// <summary>The same for the whole text.</summary>
    FieldBody,

    /// <summary>How much of what the question is written with stands in the passage, its headings and its title, letters in fours, as a share of the best candidate's; 0 where the content's editors tell how people ask.</summary>
    Letters,
}
