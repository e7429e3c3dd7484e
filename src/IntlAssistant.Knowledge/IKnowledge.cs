namespace IntlAssistant.Knowledge;

/// <summary>The office's content as it stands now.</summary>
public interface IKnowledge
{
    /// <summary>The content in force; replaced as a whole when the files change.</summary>
    KnowledgeSnapshot Current { get; }
}
