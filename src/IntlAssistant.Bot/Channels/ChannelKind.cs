namespace IntlAssistant.Bot.Channels;

/// <summary>What a channel can show.</summary>
internal enum ChannelKind
{
    /// <summary>Web Chat's forms: definition lines, thumbs, buttons with a value.</summary>
    Web,

    /// <summary>Teams' forms: citations and thumbs of its own, buttons that send their words.</summary>
    Teams,

    /// <summary>Markdown and buttons that send their words.</summary>
    Plain,
}
