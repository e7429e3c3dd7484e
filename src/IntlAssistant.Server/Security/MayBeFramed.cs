namespace IntlAssistant.Server.Security;

/// <summary>Marks what may stand in a frame; whose, its content policy says.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MayBeFramed : Attribute;
