/**
 * The clock's year as a circle: twelve sectors by real days, the first month from 12 o'clock, clockwise.
 * Angles are radians from 12 o'clock, as d3-shape takes them.
 */
import { dateOf, dayOf, firstOf, laterMonth } from './days.ts';

export interface Sector {
  /** 'YYYY-MM' */
  readonly month: string;
  readonly from: number;
  readonly to: number;
}
export interface Year {
  /** Number of the first day. */
  readonly first: number;
  /** 365 or 366. */
  readonly days: number;
  readonly sectors: readonly Sector[];
}

/** The circle of twelve months that follow each other. */
export function yearOf(firstMonth: string): Year {
  const first = firstOf(firstMonth);
  const days = firstOf(laterMonth(firstMonth, 12)) - first;
  const angle = (day: number) => ((day - first) / days) * 2 * Math.PI;
  const sectors = Array.from({ length: 12 }, (_, index) => {
    const month = laterMonth(firstMonth, index);
    return { month, from: angle(firstOf(month)), to: angle(firstOf(laterMonth(month, 1))) };
  });
  return { first, days, sectors };
}

/** Where a day begins; days outside the year are clamped to its ends. */
export function startAngle(year: Year, day: number): number {
  const within = Math.min(Math.max(day - year.first, 0), year.days);
  return (within / year.days) * 2 * Math.PI;
}

/** The middle of a day. */
export function angleOf(year: Year, date: string): number {
  return startAngle(year, dayOf(date) + 0.5);
}

/** Whether the date lies in the twelve months. */
export function inYear(year: Year, date: string): boolean {
  const day = dayOf(date) - year.first;
  return day >= 0 && day < year.days;
}

/** The date that lies at an angle. */
export function dateAt(year: Year, angle: number): string {
  const day = Math.floor((angle / (2 * Math.PI)) * year.days);
  return dateOf(year.first + Math.min(Math.max(day, 0), year.days - 1));
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of the ring, centre at 0, y downwards. */
export function at(radius: number, angle: number): Point {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}
