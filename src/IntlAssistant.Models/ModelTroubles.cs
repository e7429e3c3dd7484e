namespace IntlAssistant.Models;

/// <summary>What keeps the models from being asked at this moment.</summary>
/// <param name="ChatPaused">Whether the chat model failed often and is left alone for a while.</param>
/// <param name="EmbeddingsPaused">Whether the embedding model is.</param>
/// <param name="BudgetSpent">Whether the tokens of the day are used up.</param>
public sealed record ModelTroubles(bool ChatPaused, bool EmbeddingsPaused, bool BudgetSpent);
