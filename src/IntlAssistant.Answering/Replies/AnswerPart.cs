using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Replies;

/// <summary>A piece of an answer. Content is plain text, to be escaped for whatever it is shown in.</summary>
public abstract record AnswerPart
{
    private AnswerPart()
    {
    }

    /// <summary>The assistant's own words, which state no fact of the content.</summary>
    /// <param name="Text">The words, in the reply's language.</param>
    public sealed record Frame(string Text) : AnswerPart
    {
        /// <summary>What the words are there for.</summary>
        public FrameRole Role { get; init; }
    }

    /// <summary>Sentences of a passage, word for word.</summary>
    /// <param name="Text">The sentences.</param>
    /// <param name="Citation">The number of the citation that they stand on.</param>
    /// <param name="Language">The language of the passage.</param>
    public sealed record Paragraph(string Text, int Citation, LanguageTag Language) : AnswerPart;

    /// <summary>A list or steps of a passage, word for word.</summary>
    /// <param name="Items">The items.</param>
    /// <param name="IsOrdered">Whether they are numbered.</param>
    /// <param name="Citation">The number of the citation that they stand on.</param>
    /// <param name="Language">The language of the passage.</param>
    public sealed record List(IReadOnlyList<string> Items, bool IsOrdered, int Citation, LanguageTag Language) : AnswerPart;

    /// <summary>Sentences or items that a model has worded, each checked against the passages that it names.</summary>
    /// <param name="Sentences">The sentences or items, in order.</param>
    /// <param name="IsList">Whether they are the items of a list.</param>
    /// <param name="IsOrdered">Whether the list is numbered.</param>
    public sealed record Worded(IReadOnlyList<WordedSentence> Sentences, bool IsList, bool IsOrdered) : AnswerPart;
}
